package basin.minima.between;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Which end points are held against each other: of each group those at the setting that ended with
 * the least loss on average over the training rows, in the order of the grid.
 *
 * @param among seeds of a group, or groups under a seed
 * @param most pairs of each group, or of each two groups
 */
record Pairs(Among among, int most) {
  /** A unit of work for each pair. */
  List<Unit> units(Results results) {
    return of(results).stream().<Unit>map(Ends::unit).toList();
  }

  /** A number that was recorded of each pair. */
  List<Told> told(String series, Results results, Answers answers) {
    List<Told> told = new ArrayList<>();
    for (Ends ends : of(results)) {
      answers
          .curve(ends.unit(), series)
          .map(Curve::last)
          .filter(value -> !value.isNaN())
          .ifPresent(
              value -> told.add(new Told(List.of(ends.first().id(), ends.second().id()), value)));
    }
    return told;
  }

  /** Pairs of trials that have ended somewhere. */
  List<Ends> of(Results results) {
    return pairs(
        chosen(results, results.trials().stream().filter(TrialRecord::endedRegularly).toList()));
  }

  /** How many there will be if all trials end somewhere. */
  OptionalLong planned(Results plan) {
    return OptionalLong.of(pairs(chosen(plan, plan.trials())).size());
  }

  /** The trials of one setting for each group. */
  private static List<List<TrialRecord>> chosen(Results results, List<TrialRecord> trials) {
    Map<String, Map<Map<String, String>, List<TrialRecord>>> groups =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    trial -> trial.configuration().group(),
                    LinkedHashMap::new,
                    Collectors.groupingBy(
                        trial -> trial.configuration().tuned(),
                        LinkedHashMap::new,
                        Collectors.toList())));
    return groups.values().stream().map(settings -> lowest(results, settings.values())).toList();
  }

  private static List<TrialRecord> lowest(Results results, Collection<List<TrialRecord>> settings) {
    return settings.stream()
        .min(Comparator.comparingDouble(trials -> loss(results, trials)))
        .orElseThrow();
  }

  /** Infinite where nothing was recorded. */
  private static double loss(Results results, List<TrialRecord> trials) {
    return trials.stream()
        .mapToDouble(
            t -> results.curve(t, "train.loss").map(Curve::last).orElse(Double.POSITIVE_INFINITY))
        .map(loss -> Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss)
        .average()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private List<Ends> pairs(List<List<TrialRecord>> groups) {
    List<Ends> pairs = new ArrayList<>();
    if (among == Among.SEEDS) {
      groups.forEach(group -> pairs.addAll(within(group)));
    } else {
      for (int h = 1; h < groups.size(); h++) {
        for (int g = 0; g < h; g++) {
          pairs.addAll(between(groups.get(g), groups.get(h)));
        }
      }
    }
    return pairs;
  }

  private List<Ends> within(List<TrialRecord> group) {
    List<Ends> pairs = new ArrayList<>();
    for (int j = 1; j < group.size(); j++) {
      for (int i = 0; i < j; i++) {
        add(pairs, group.get(i), group.get(j));
      }
    }
    return pairs;
  }

  private List<Ends> between(List<TrialRecord> group, List<TrialRecord> other) {
    List<Ends> pairs = new ArrayList<>();
    for (TrialRecord first : group) {
      other.stream()
          .filter(second -> second.seed() == first.seed())
          .forEach(second -> add(pairs, first, second));
    }
    return pairs;
  }

  private void add(List<Ends> pairs, TrialRecord first, TrialRecord second) {
    if (pairs.size() < most && Ground.of(first).equals(Ground.of(second))) {
      pairs.add(new Ends(first, second));
    }
  }
}
