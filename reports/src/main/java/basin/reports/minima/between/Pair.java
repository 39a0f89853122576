package basin.reports.minima.between;

import basin.reports.study.Group;
import basin.reports.study.Replicate;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import java.util.Arrays;

/**
 * What was measured between the ends of two trials.
 *
 * @param study they are part of
 * @param found what was recorded
 */
record Pair(Study study, Found found) {
  TrialRecord first() {
    return found.trials().get(0);
  }

  TrialRecord second() {
    return found.trials().get(1);
  }

  /** The same of all analyses that measure between the same two ends. */
  String name() {
    return first().id() + " " + second().id();
  }

  Group group() {
    return group(first());
  }

  private Group group(TrialRecord trial) {
    return study.groups().stream()
        .filter(group -> group.settings().stream().anyMatch(s -> s.trials().contains(trial)))
        .findFirst()
        .orElseThrow();
  }

  /** What is held against what: seeds of a group, or groups. */
  String label() {
    Group one = group(first());
    Group other = group(second());
    return one == other ? one.label() : one.label() + " and " + other.label();
  }

  /** {@code seeds 0 and 1}, {@code seed 0}. */
  String replicates() {
    String one = Replicate.of(first()).label();
    String other = Replicate.of(second()).label();
    return one.equals(other)
        ? one
        : one.replaceFirst("seed (\\d+)$", "seeds $1") + " and " + second().seed();
  }

  /** The mean loss of both ends. */
  double ends() {
    double[] losses = found.numbers("straight.train.loss");
    return losses.length == 0 ? Double.NaN : losses[0] / 2 + losses[losses.length - 1] / 2;
  }

  /** How much training gained of the loss, on average of both; NaN if that is not known. */
  double gained() {
    return (start(first()) + start(second())) / 2 - ends();
  }

  private double start(TrialRecord trial) {
    return study
        .results()
        .curve(trial, "train.loss")
        .filter(curve -> curve.values().length > 1)
        .map(curve -> curve.values()[0])
        .orElse(Double.NaN);
  }

  /** A barrier as a share of what training gained. */
  double share(String way) {
    double share = found.number(way + ".barrier") / gained();
    return gained() > 0 ? share : Double.NaN;
  }

  /** Whether a way rises nowhere above the line between the losses of both ends. */
  boolean level(String way) {
    double size = Arrays.stream(found.numbers(way + ".train.loss")).map(Math::abs).max().orElse(0);
    return found.number(way + ".excess") <= 1e-6 * size;
  }
}
