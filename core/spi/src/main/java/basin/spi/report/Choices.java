package basin.spi.report;

import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Selection} chooses in all groups of some results.
 *
 * @param groups in the order of the grid
 */
public record Choices(List<Group> groups) {
  /**
   * The choice in one group.
   *
   * @param first trial of the group, in the order of the grid
   * @param choice what was chosen
   */
  public record Group(TrialRecord first, Choice choice) {}

  /** Chooses in each group of some trials. */
  public static Choices of(Selection selection, List<TrialRecord> trials, Results results) {
    Map<String, Map<Map<String, String>, List<TrialRecord>>> groups = new LinkedHashMap<>();
    for (TrialRecord trial : trials) {
      groups
          .computeIfAbsent(trial.configuration().group(), key -> new LinkedHashMap<>())
          .computeIfAbsent(trial.configuration().tuned(), key -> new ArrayList<>())
          .add(trial);
    }
    List<Group> chosen = new ArrayList<>();
    for (Map<Map<String, String>, List<TrialRecord>> settings : groups.values()) {
      List<List<TrialRecord>> all = List.copyOf(settings.values());
      Choice choice =
          selection.among(
              all,
              trial -> results.curve(trial, selection.by()).map(Curve::last).orElse(Double.NaN));
      chosen.add(new Group(all.get(0).get(0), choice));
    }
    return new Choices(List.copyOf(chosen));
  }
}
