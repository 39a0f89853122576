package basin.reports.simulation;

import basin.reports.statistics.Paired;
import basin.reports.statistics.correction.Holm;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.rank.SkillingsMack;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something false is supported when all pairs of five groups are claims, three of which
 * are equal, and so are the other two.
 *
 * @param corrected share of sweeps in which some pair of equal groups, or the wrong side of one
 *     that differs, is supported after Holm's correction
 * @param plain as before, without any correction
 * @param overall share of sweeps of five equal groups that Skillings and Mack's test calls unequal
 */
record Claims(double corrected, double plain, double overall) {
  private static final double LEVEL = 0.05;

  static Claims of(Sweep sweep, double difference, int sweeps) {
    Draws draws = Draws.of("claims " + sweep.words(), sweep.seeds(), sweeps);
    double[] means = {0, difference, 0, difference, 0};
    int corrected = 0;
    int plain = 0;
    int overall = 0;
    for (int i = 0; i < sweeps; i++) {
      double[][] values = sweep.draw(means, draws);
      List<Paired> pairs = new ArrayList<>();
      List<Double> truths = new ArrayList<>();
      for (int a = 0; a < means.length; a++) {
        for (int b = 0; b < means.length; b++) {
          if (a < b) {
            pairs.add(sweep.compare(values[a], values[b]));
            truths.add(sweep.truth(means[a], means[b]));
          }
        }
      }
      double[] p = pairs.stream().mapToDouble(Paired::p).toArray();
      corrected += anyFalse(pairs, truths, Holm.correct(p)) ? 1 : 0;
      plain += anyFalse(pairs, truths, p) ? 1 : 0;
      overall += unequal(sweep.draw(new double[means.length], draws)) ? 1 : 0;
    }
    double all = sweeps;
    return new Claims(corrected / all, plain / all, overall / all);
  }

  private static boolean anyFalse(List<Paired> pairs, List<Double> truths, double... p) {
    for (int i = 0; i < p.length; i++) {
      boolean more = pairs.get(i).above(p[i], LEVEL);
      boolean less = pairs.get(i).below(p[i], LEVEL);
      if (more && truths.get(i) <= 0 || less && truths.get(i) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean unequal(double[]... values) {
    double[][] blocks = new double[values[0].length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        blocks[j][i] = values[i][j];
      }
    }
    return SkillingsMack.of(blocks).p() <= LEVEL;
  }
}
