package basin.runner.experiment;

import basin.lab.execution.Milestone;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.trials.StoredTrial;
import basin.lab.results.trials.UnknownTrial;
import basin.lab.sweep.CheckpointFolder;
import basin.runner.console.Wording;
import basin.spi.run.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trials of an experiment that were saved on their way and have no result yet. */
public final class SavedTrials {
  private static final int MOST = 4;
  private static final int BRIEF = 12;

  private final List<Milestone> saved;
  private final ResultsDatabase database;

  private SavedTrials(List<Milestone> saved, ResultsDatabase database) {
    this.saved = saved;
    this.database = database;
  }

  /**
   * Of an experiment.
   *
   * @param folder of the experiment
   */
  public static SavedTrials in(Path folder, ResultsDatabase database) {
    return new SavedTrials(
        new CheckpointFolder(folder)
            .all().stream()
                .filter(at -> database.outcome(at.trial()).orElse(Outcome.FAILED) == Outcome.FAILED)
                .toList(),
        database);
  }

  /** {@code saved: optimizer.rate=0.1, seed 3 goes on from step 12 000 of 50 000}, of a few. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Milestone at : saved.subList(0, Math.min(MOST, saved.size()))) {
      lines.add(
          "saved: %s goes on from step %s of %s"
              .formatted(
                  words(at.trial()), Wording.number(at.step()), Wording.number(at.horizon())));
    }
    if (saved.size() > MOST) {
      lines.add("saved: … and " + Wording.number(saved.size() - MOST) + " more");
    }
    return lines;
  }

  /** All of them, for programs. */
  public List<Map<String, Object>> data() {
    return saved.stream().map(SavedTrials::data).toList();
  }

  private static Map<String, Object> data(Milestone at) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("trial", at.trial());
    data.put("step", at.step());
    data.put("horizon", at.horizon());
    return data;
  }

  private String words(String id) {
    try {
      StoredTrial trial = database.trial(id);
      Map<String, String> axes = trial.places().isEmpty() ? Map.of() : trial.places().get(0).axes();
      return (axes.isEmpty() ? "" : Wording.settings(axes) + ", ") + "seed " + trial.seed();
    } catch (UnknownTrial e) {
      return "trial " + id.substring(0, Math.min(BRIEF, id.length()));
    }
  }
}
