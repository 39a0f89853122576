package basin.lab.worker;

import basin.spi.run.Trial;

/** A trial as one line of JSON. */
public final class TrialText {
  private TrialText() {}

  /** One line. */
  public static String of(Trial trial) {
    return new Fields()
        .put("id", trial.id())
        .put("seed", trial.seed())
        .put("tree", trial.tree())
        .put("axes", trial.axes())
        .put("inputs", trial.inputs())
        .put("pause-after", trial.pauseAfter())
        .toString();
  }

  /**
   * The trial that a line says.
   *
   * @throws IllegalArgumentException if it says none
   */
  public static Trial read(String line) {
    Fields fields = Fields.of(line);
    return new Trial(
        fields.text("id"),
        fields.number("seed"),
        fields.text("tree"),
        fields.texts("axes"),
        fields.texts("inputs"),
        fields.number("pause-after"));
  }
}
