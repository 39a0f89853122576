package basin.reports.statistics.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRankTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theCountAgreesWithAllSignPatternsOneByOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] differences = random.ints(9, -4, 5).asDoubleStream().toArray();
    double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
    assertEquals(enumerated(kept), SignedRank.of(differences).p(), 1e-12);
  }

  /** Two-sided p: the share of all 2ⁿ patterns with a smaller rank sum at most the one found. */
  private static double enumerated(double[] differences) {
    double[] ranks = ranks(differences);
    double found = smaller(ranks, i -> differences[i] > 0);
    int patterns = 1 << differences.length;
    int extreme = 0;
    for (int pattern = 0; pattern < patterns; pattern++) {
      int bits = pattern;
      extreme += smaller(ranks, i -> (bits >> i & 1) == 1) <= found ? 1 : 0;
    }
    return (double) extreme / patterns;
  }

  private static double smaller(double[] ranks, IntPredicate positive) {
    double up = 0;
    double down = 0;
    for (int i = 0; i < ranks.length; i++) {
      up += positive.test(i) ? ranks[i] : 0;
      down += positive.test(i) ? 0 : ranks[i];
    }
    return Math.min(up, down);
  }

  private static double[] ranks(double[] differences) {
    double[] ranks = new double[differences.length];
    for (int i = 0; i < ranks.length; i++) {
      double size = Math.abs(differences[i]);
      double below = Arrays.stream(differences).filter(d -> Math.abs(d) < size).count();
      double same = Arrays.stream(differences).filter(d -> Math.abs(d) == size).count();
      ranks[i] = below + (same + 1) / 2;
    }
    return ranks;
  }
}
