package basin.runner.experiment;

import basin.lab.experiment.Experiment;
import basin.lab.experiment.TrialNames;
import basin.runner.Version;
import basin.runner.console.TextTable;
import basin.runner.console.Wording;
import basin.spi.run.Trial;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would run.
 *
 * @param experiment whose trials are listed
 * @param most how many of them at most
 */
public record Preview(Experiment experiment, int most) {
  /** {@code quickstart: 36 trials, 12 combinations × 3 seeds}. */
  public String headline() {
    long total = experiment.trialCount();
    int seeds = experiment.seeds().size();
    return "%s: %s, %s × %s"
        .formatted(
            experiment.name(),
            Wording.count(total, "trial"),
            Wording.count(total / seeds, "combination"),
            Wording.count(seeds, "seed"));
  }

  /** Prints headline, question and trials. */
  public void print(PrintStream out) {
    out.println(headline());
    if (!experiment.question().isBlank()) {
      out.println(experiment.question().strip());
    }
    out.println();
    TextTable table = new TextTable(headings());
    int number = 1;
    for (Trial trial : trials()) {
      table.row(cells(number++, trial));
    }
    table.print(out);
    if (experiment.trialCount() > most) {
      out.println("  … and " + Wording.number(experiment.trialCount() - most) + " more");
    }
    out.println();
  }

  /** The same for programs. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", experiment.name());
    data.put("question", experiment.question());
    data.put("file", experiment.file());
    data.put("axes", experiment.axes());
    data.put("seeds", experiment.seeds());
    data.put("count", experiment.trialCount());
    data.put("trials", trials().stream().map(Preview::data).toList());
    return data;
  }

  private static Map<String, Object> data(Trial trial) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("axes", trial.axes());
    data.put("seed", trial.seed());
    return data;
  }

  private List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    Iterator<Trial> all = experiment.trials(TrialNames.withoutData(Version.basin()));
    while (trials.size() < most && all.hasNext()) {
      trials.add(all.next());
    }
    return trials;
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("trial"));
    headings.addAll(experiment.axes());
    headings.add("seed");
    return headings;
  }

  private List<String> cells(int number, Trial trial) {
    List<String> cells = new ArrayList<>(List.of(Integer.toString(number)));
    experiment.axes().forEach(axis -> cells.add(trial.axes().getOrDefault(axis, "")));
    cells.add(Long.toString(trial.seed()));
    return cells;
  }
}
