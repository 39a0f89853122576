package basin.reports.statistics.search;

import java.util.Arrays;

/**
 * The lowest loss of k settings, as a distribution over the losses of those that are known.
 *
 * @param losses different ones, rising; ∞ where a setting diverged
 * @param chances of the lowest loss being each of them; they add up to 1
 */
public record BestOf(double[] losses, double[] chances) {
  private static final double SLACK = 1e-12;

  /**
   * Of k settings.
   *
   * @param losses of the known settings, lower is better; ∞ where one diverged, never NaN
   */
  public static BestOf of(Drawing drawing, int k, double... losses) {
    double[] sorted = losses.clone();
    Arrays.sort(sorted);
    if (Arrays.stream(losses).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("a loss that is no number; one that diverged is infinite");
    }
    double[] ranks = drawing.chances(sorted.length, k);
    double[] different = Arrays.stream(sorted).distinct().toArray();
    double[] chances = new double[different.length];
    int at = 0;
    for (int rank = 0; rank < sorted.length; rank++) {
      at += sorted[rank] == different[at] ? 0 : 1;
      chances[at] += ranks[rank];
    }
    return new BestOf(different, chances);
  }

  /** The mean; ∞ if all k may have diverged. */
  public double expected() {
    double sum = 0;
    for (int i = 0; i < losses.length; i++) {
      sum += chances[i] == 0 ? 0 : losses[i] * chances[i];
    }
    return sum;
  }

  /** The standard deviation; NaN if all k may have diverged. */
  public double deviation() {
    double mean = expected();
    double sum = 0;
    for (int i = 0; i < losses.length; i++) {
      sum += chances[i] == 0 ? 0 : (losses[i] - mean) * (losses[i] - mean) * chances[i];
    }
    return Math.sqrt(sum);
  }

  /** The smallest loss with cumulative chance 1/2 or more. */
  public double median() {
    return quantile(0.5);
  }

  /** The smallest loss whose cumulative chance reaches p. */
  public double quantile(double p) {
    double sum = 0;
    for (int i = 0; i < losses.length; i++) {
      sum += chances[i];
      if (sum >= p - SLACK) {
        return losses[i];
      }
    }
    return losses[losses.length - 1];
  }

  /** The chance of exactly this loss. */
  double at(double loss) {
    int place = Arrays.binarySearch(losses, loss);
    return place < 0 ? 0 : chances[place];
  }

  /** The chance of a higher loss. */
  double above(double loss) {
    double sum = 0;
    for (int i = losses.length - 1; i >= 0 && losses[i] > loss; i--) {
      sum += chances[i];
    }
    return sum;
  }
}
