package basin.reports.statistics.benchmark;

import java.util.Arrays;

/**
 * Targets from easy to hard, as distances from the optimum.
 *
 * @param targets falling
 */
public record TargetLadder(double... targets) {
  /** COCO's: 51 targets from 10² to 10⁻⁸, evenly spaced by logarithm. */
  public static final TargetLadder COCO = logUniform(1e2, 1e-8, 51);

  public TargetLadder {
    targets = targets.clone();
    for (int i = 1; i < targets.length; i++) {
      if (!(targets[i] < targets[i - 1])) {
        throw new IllegalArgumentException(
            "target " + targets[i] + " after " + targets[i - 1] + "; targets must fall");
      }
    }
  }

  /**
   * Evenly spaced by logarithm.
   *
   * @param easiest above {@code hardest}, which is above 0
   * @param count at least 2, both ends among them
   */
  public static TargetLadder logUniform(double easiest, double hardest, int count) {
    if (!(easiest > hardest && hardest > 0) || count < 2) {
      throw new IllegalArgumentException(
          count + " targets from " + easiest + " to " + hardest + " by logarithm");
    }
    double from = StrictMath.log10(easiest);
    double to = StrictMath.log10(hardest);
    double[] targets = new double[count];
    Arrays.setAll(targets, i -> StrictMath.pow(10, from + (to - from) * i / (count - 1)));
    targets[0] = easiest;
    targets[count - 1] = hardest;
    return new TargetLadder(targets);
  }

  /**
   * Targets chosen by what a reference can do: for each budget the easiest one that the reference
   * just does not reach within it, so that all problems are equally hard in what they take. The
   * hardest, if it reaches all.
   *
   * @param reference the average run length of the reference to each target of this ladder; ∞ where
   *     it never got there
   * @param dimension n
   * @param budgets in evaluations/n; COCO's are 0.5, 1.2, 3, 10 and 50
   * @return one for each budget; the same target may come twice
   */
  public double[] byRunLength(double[] reference, double dimension, double... budgets) {
    if (reference.length != targets.length) {
      throw new IllegalArgumentException(
          reference.length + " run lengths for " + targets.length + " targets");
    }
    return Arrays.stream(budgets).map(b -> justMissed(reference, b * dimension)).toArray();
  }

  private double justMissed(double[] reference, double budget) {
    for (int i = 0; i < targets.length; i++) {
      if (reference[i] > budget) {
        return targets[i];
      }
    }
    return targets[targets.length - 1];
  }
}
