package basin.runner.verify;

import basin.lab.trial.Computation;
import basin.runner.console.Wording;
import basin.spi.run.Trial;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What came of training the trials of an experiment again, for people and for programs. */
final class Recount {
  private static final int BRIEF = 12;

  private final String experiment;
  private final int finished;
  private final Map<String, Long> leftOut;
  private final List<String> chosen;
  private final Map<String, Different> different = new HashMap<>();
  private final Surroundings surroundings = new Surroundings();
  private long same;

  /** A trial that came out otherwise. */
  private record Different(Trial trial, Deviation deviation) {}

  /**
   * Of an experiment.
   *
   * @param chosen the ids of the trials that are trained again, in order
   * @param finished how many of its trials have a result that can be had again
   * @param leftOut how many of the others there are, by why
   */
  Recount(String experiment, List<String> chosen, int finished, Map<String, Long> leftOut) {
    this.experiment = experiment;
    this.chosen = chosen;
    this.finished = finished;
    this.leftOut = leftOut;
  }

  void same() {
    same++;
  }

  /** Another trial came out otherwise. */
  void different(Trial trial, Deviation deviation) {
    different.put(trial.id(), new Different(trial, deviation));
  }

  private List<Different> different() {
    return chosen.stream().map(different::get).filter(Objects::nonNull).toList();
  }

  /** In what its world was another, by name. */
  void surroundings(Map<String, String> stored, Map<String, String> now) {
    surroundings.add(stored, now);
  }

  boolean isSame() {
    return different.isEmpty();
  }

  private long trained() {
    return same + different.size();
  }

  void print(PrintStream out) {
    different().forEach(each -> print(each.trial(), each.deviation(), out));
    for (Surroundings.Difference each : surroundings.differences()) {
      out.printf("ran with another %s (%s)%n", each.what(), Wording.count(each.trials(), "trial"));
      out.println("    stored " + (each.stored() == null ? "nothing" : each.stored()));
      out.println("    now    " + (each.now() == null ? "nothing" : each.now()));
    }
    out.println(summary());
  }

  private static void print(Trial trial, Deviation deviation, PrintStream out) {
    String settings = Wording.settings(trial.axes());
    out.printf(
        "differs  %s  %sseed %d%n",
        trial.id().substring(0, Math.min(BRIEF, trial.id().length())),
        settings.isEmpty() ? "" : settings + ", ",
        trial.seed());
    out.printf(
        "    %s%s: stored %s, now %s%n",
        deviation.what(),
        deviation.step() < 0 ? "" : place(trial, deviation.step()),
        deviation.stored(),
        deviation.now());
  }

  /** What is computed takes no steps; its records are numbered. */
  private static String place(Trial trial, long step) {
    return Computation.is(trial.tree())
        ? " in record " + Wording.number(step + 1)
        : " at step " + Wording.number(step);
  }

  private String summary() {
    String of =
        trained() == finished
            ? Wording.count(finished, "trial")
            : Wording.number(trained()) + " of " + Wording.count(finished, "trial");
    String came =
        isSame()
            ? "all with the bits that are stored"
            : Wording.number(different.size()) + " with other bits than are stored";
    return finished == 0
        ? "no trial of " + experiment + " can be trained again" + left() + "."
        : "%s of %s trained again, %s%s.".formatted(of, experiment, came, left());
  }

  private String left() {
    List<String> left = new ArrayList<>();
    leftOut.forEach((why, count) -> left.add(Wording.number(count) + " " + why));
    return left.isEmpty() ? "" : "; left out: " + String.join(", ", left);
  }

  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("experiment", experiment);
    data.put("finished", finished);
    data.put("left out", leftOut);
    data.put("trained", trained());
    data.put("same", same);
    List<Map<String, Object>> differing = new ArrayList<>();
    different().forEach(each -> differing.add(data(each.trial(), each.deviation())));
    data.put("different", differing);
    data.put("ran with", surroundings.differences().stream().map(Recount::data).toList());
    return data;
  }

  private static Map<String, Object> data(Trial trial, Deviation deviation) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("trial", trial.id());
    data.put("seed", trial.seed());
    data.put("axes", trial.axes());
    data.put("what", deviation.what());
    data.put("step", deviation.step() < 0 ? null : deviation.step());
    data.put("stored", deviation.stored());
    data.put("now", deviation.now());
    return data;
  }

  private static Map<String, Object> data(Surroundings.Difference difference) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("what", difference.what());
    data.put("stored", difference.stored());
    data.put("now", difference.now());
    data.put("trials", difference.trials());
    return data;
  }
}
