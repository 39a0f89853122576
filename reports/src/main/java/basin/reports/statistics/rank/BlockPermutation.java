package basin.reports.statistics.rank;

import basin.reports.statistics.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The {@link SkillingsMack} statistic judged by what it is when the values of each block are
 * shuffled among its cells: exact, however few the blocks and however many the ties.
 */
public final class BlockPermutation {
  /** The most arrangements that are gone through one by one. */
  public static final int LIMIT = 1_000_000;

  private static final double SLACK = 1e-9;

  private BlockPermutation() {}

  /**
   * The share of all arrangements whose statistic is at least as large; empty if there are more
   * than {@link #LIMIT}.
   *
   * @param values block × treatment, NaN where a cell is missing
   */
  public static OptionalDouble exact(double[]... values) {
    List<List<double[]>> blocks = new ArrayList<>();
    double arrangements = 1;
    for (double[] block : values) {
      int cells = SkillingsMack.there(block).length;
      for (int i = 2; i <= cells; i++) {
        arrangements *= i;
      }
      if (arrangements > LIMIT) {
        return OptionalDouble.empty();
      }
      if (cells > 1) {
        blocks.add(arrangements(SkillingsMack.scores(block), SkillingsMack.there(block)));
      }
    }
    QuadraticForm form = QuadraticForm.inverse(SkillingsMack.covariance(values));
    double found = SkillingsMack.of(values).statistic() - SLACK;
    long extreme = extreme(form, found, blocks, 0, new double[values[0].length]);
    return OptionalDouble.of(extreme / arrangements);
  }

  /**
   * As {@link #exact}, by arrangements drawn at random: (b+1)/(B+1), b of B being at least as
   * large.
   */
  public static double drawn(int times, Draws draws, double[]... values) {
    QuadraticForm form = QuadraticForm.inverse(SkillingsMack.covariance(values));
    double found = SkillingsMack.of(values).statistic() - SLACK;
    int extreme = 0;
    for (int t = 0; t < times; t++) {
      double[] sums = new double[values[0].length];
      for (double[] block : values) {
        double[] scores = SkillingsMack.scores(block);
        int[] there = SkillingsMack.there(block);
        int[] places = there.clone();
        draws.shuffle(places);
        for (int i = 0; i < there.length; i++) {
          sums[places[i]] += scores[there[i]];
        }
      }
      extreme += form.at(sums) >= found ? 1 : 0;
    }
    return (extreme + 1.0) / (times + 1.0);
  }

  private static long extreme(
      QuadraticForm form, double found, List<List<double[]>> blocks, int at, double... sums) {
    if (at == blocks.size()) {
      return form.at(sums) >= found ? 1 : 0;
    }
    long extreme = 0;
    for (double[] arrangement : blocks.get(at)) {
      double[] next = sums.clone();
      for (int j = 0; j < next.length; j++) {
        next[j] += arrangement[j];
      }
      extreme += extreme(form, found, blocks, at + 1, next);
    }
    return extreme;
  }

  private static List<double[]> arrangements(double[] scores, int... there) {
    List<double[]> all = new ArrayList<>();
    arrange(scores, there, 0, there.clone(), all);
    return all;
  }

  private static void arrange(
      double[] scores, int[] there, int at, int[] places, List<double[]> all) {
    if (at == places.length) {
      double[] arrangement = new double[scores.length];
      for (int i = 0; i < there.length; i++) {
        arrangement[places[i]] = scores[there[i]];
      }
      all.add(arrangement);
      return;
    }
    for (int i = at; i < places.length; i++) {
      swap(places, at, i);
      arrange(scores, there, at + 1, places, all);
      swap(places, at, i);
    }
  }

  private static void swap(int[] places, int i, int j) {
    int kept = places[i];
    places[i] = places[j];
    places[j] = kept;
  }
}
