package basin.reports.statistics.survival;

import basin.reports.statistics.rank.Discordance;
import basin.reports.statistics.rank.SignedRank;
import java.util.Arrays;

/**
 * Which of two was at the target first, seed by seed.
 *
 * <p>Who never got there is later than who did, by however much. A pair of which neither did is a
 * tie. A pair of which one got there after the other had been given up says nothing and has no part
 * in any test; with one budget for all there is none.
 *
 * @param differences time of the first less that of the second in each pair that says something, 0
 *     for ties, ±∞ where one alone got there
 * @param undecided pairs that say nothing
 */
public record PairedOrder(double[] differences, int undecided) {
  /** Compares two groups under the same seeds, in the same order. */
  public static PairedOrder of(Durations first, Durations second) {
    if (first.runs() != second.runs()) {
      throw new IllegalArgumentException(
          first.runs() + " runs against " + second.runs() + "; pairs need as many");
    }
    double[] all = new double[first.runs()];
    Arrays.setAll(all, i -> difference(first, second, i));
    double[] telling = Arrays.stream(all).filter(d -> !Double.isNaN(d)).toArray();
    return new PairedOrder(telling, all.length - telling.length);
  }

  /** Pairs in which the first was there before the second. */
  public int first() {
    return (int) Arrays.stream(differences).filter(d -> d < 0).count();
  }

  /** Pairs in which the second was there before the first. */
  public int second() {
    return (int) Arrays.stream(differences).filter(d -> d > 0).count();
  }

  /** Pairs in which both were there at once, or neither. */
  public int ties() {
    return differences.length - first() - second();
  }

  /** Two-sided p of the sign test, exact; ties have no part in it. */
  public double signP() {
    return Discordance.of(first(), second()).p();
  }

  /**
   * Two-sided p of Wilcoxon's signed ranks, exact, ties of 0 dropped; pairs of which one alone got
   * there share the highest ranks.
   */
  public double rankP() {
    return SignedRank.of(differences).p();
  }

  private static double difference(Durations first, Durations second, int i) {
    double a = first.times()[i];
    double b = second.times()[i];
    if (first.reached()[i] && second.reached()[i]) {
      return a - b;
    }
    if (first.reached()[i]) {
      return b >= a ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (second.reached()[i]) {
      return a >= b ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    return 0;
  }
}
