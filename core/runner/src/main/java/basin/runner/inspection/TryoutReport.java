package basin.runner.inspection;

import basin.lab.inspection.Placed;
import basin.runner.console.Wording;
import basin.spi.check.Grade;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of trying out an experiment.
 *
 * @param experiment its name
 * @param problems how many different ones its trials have
 * @param trials one for each problem that was tried out
 */
public record TryoutReport(String experiment, int problems, List<TriedOut> trials) {
  private static final int GRADE = 14;
  private static final int WIDTH = 100;

  /** Whether something fails. */
  public boolean fails() {
    return trials.stream().anyMatch(TriedOut::fails);
  }

  /** Prints each trial with its checks. */
  public void print(PrintStream out) {
    out.println(headline());
    int check =
        trials.stream()
            .flatMap(trial -> trial.answers().stream())
            .mapToInt(answered -> answered.check().length() + 2)
            .max()
            .orElse(0);
    for (TriedOut trial : trials) {
      out.println();
      if (!trial.axes().isEmpty()) {
        out.println(Wording.settings(trial.axes()));
      }
      trial.answers().forEach(answered -> print(answered, check, out));
    }
    out.println();
    out.println(cost());
    out.println();
  }

  /** {@code It took 440 steps of training, which passed 7 040 rows.} */
  private String cost() {
    long steps = trials.stream().mapToLong(TriedOut::steps).sum();
    long passed = trials.stream().mapToLong(TriedOut::passed).sum();
    String rows = trials.stream().anyMatch(trial -> trial.rows() > 0) ? "row" : "point";
    return "This took "
        + Wording.count(steps, "step")
        + " of training, which passed "
        + Wording.count(passed, rows)
        + ".";
  }

  /** {@code quickstart: 2 of 5 problems tried out, each on 2000 of 50 000 training rows}. */
  private String headline() {
    String some = trials.size() < problems ? Wording.number(trials.size()) + " of " : "";
    String rows =
        trials.stream()
            .filter(trial -> trial.rows() > 0)
            .findFirst()
            .map(
                trial ->
                    trial.rows() < trial.training()
                        ? ", on "
                            + Wording.number(trial.rows())
                            + " of "
                            + Wording.count(trial.training(), "training row")
                        : ", on all " + Wording.count(trial.training(), "training row"))
            .orElse("");
    return experiment
        + ": "
        + some
        + Wording.count(problems, "problem")
        + " tried out, one trial of each"
        + rows;
  }

  private static void print(Answered answered, int check, PrintStream out) {
    Placed placed = answered.placed();
    Grade grade = placed.finding().grade();
    String head = "  " + pad(grade.words(), GRADE) + pad(answered.check(), check);
    String indent = " ".repeat(2 + GRADE + check);
    List<String> lines = new ArrayList<>();
    String text = (placed.finding().fact() + " " + placed.finding().repair()).strip();
    lines.addAll(wrapped(text, Math.max(40, WIDTH - indent.length())));
    if (grade != Grade.PASS) {
      lines.add("at " + placed.place());
    }
    if (!placed.change().isEmpty()) {
      lines.add(placed.change());
    }
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 ? head : indent) + lines.get(i));
    }
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** The same for programs. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", experiment);
    data.put("problems", problems);
    data.put("fails", fails());
    data.put("tried", trials.stream().map(TriedOut::data).toList());
    return data;
  }
}
