package basin.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndsTest {
  /** Spectra that are spread, clustered, multiple, indefinite, graded, nearly without rank. */
  private enum Kind {
    SPREAD,
    CLUSTERED,
    MULTIPLE,
    GRADED,
    LOW_RANK;

    double[] values(int n, RandomStream random) {
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] =
            switch (this) {
              case SPREAD -> dyadic(20 * random.uniform() - 10);
              case CLUSTERED -> random.below(4) + dyadic(random.uniform() * 1e-4);
              case MULTIPLE -> random.below(5) - 2;
              case GRADED -> (random.below(2) * 2 - 1) * Math.scalb(1, -random.below(20));
              case LOW_RANK -> random.below(8) == 0 ? dyadic(random.gaussian()) : 0;
            };
      }
      return values;
    }

    private static double dyadic(double x) {
      return Math.scalb(Math.rint(Math.scalb(x, 20)), -20);
    }
  }

  @Test
  void boundsHoldInAThousandTrials() {
    int wellBounded = 0;
    for (int trial = 0; trial < 1000; trial++) {
      RandomStream random = new SeededStreams(trial).named("spectrum");
      Kind kind = Kind.values()[trial % Kind.values().length];
      Rotated matrix = Rotated.of(kind.values(8 << random.below(3), random));
      Wanted wanted = new Wanted(random.below(3), 1 + random.below(4), 1e-6, 1 + random.below(60));
      Ends ends = Ends.of(matrix, wanted, random, matrix::zeros);
      assertEquals(wanted.highest(), ends.highest().size());
      assertEquals(wanted.lowest(), ends.lowest().size());
      assertEnclosed(matrix.eigenvalues(), ends, kind + ", trial " + trial);
      wellBounded += ends.reached() ? 1 : 0;
    }
    assertTrue(wellBounded > 300, "only " + wellBounded + " reached what was wanted");
  }

  /** Each value has an eigenvalue of its own within its bound, and lies on the inner side of it. */
  private static void assertEnclosed(double[] rising, Ends ends, String what) {
    int n = rising.length;
    List<EigenPair> pairs = new ArrayList<>(ends.lowest());
    IntStream.range(0, ends.highest().size())
        .mapToObj(i -> ends.highest().get(ends.highest().size() - 1 - i))
        .filter(pair -> !pairs.contains(pair)) // of few values one may stand at both ends
        .forEach(pairs::add);
    int next = 0;
    for (EigenPair pair : pairs) {
      while (next < n && rising[next] < pair.value() - pair.bound()) {
        next++;
      }
      assertTrue(next < n && rising[next] <= pair.value() + pair.bound(), what + ": " + pair);
      next++;
    }
    double rounding = Spectrum.rounding(rising);
    for (int i = 0; i < ends.highest().size(); i++) {
      assertTrue(ends.highest().get(i).value() <= rising[n - 1 - i] + rounding, what);
    }
    for (int i = 0; i < ends.lowest().size(); i++) {
      assertTrue(ends.lowest().get(i).value() >= rising[i] - rounding, what);
    }
  }

  @Test
  void whatIsReachedIsTheEnd() {
    for (int trial = 0; trial < 200; trial++) {
      RandomStream random = new SeededStreams(trial).named("reached");
      Kind kind = Kind.values()[trial % Kind.values().length];
      Rotated matrix = Rotated.of(kind.values(64, random));
      Ends ends = Ends.of(matrix, Wanted.both(3, 1e-9, 5000), random, matrix::zeros);
      assertTrue(ends.reached());
      for (int i = 0; i < 3; i++) {
        assertValue(matrix.eigenvalues()[63 - i], ends.highest().get(i), kind + " " + trial);
        assertValue(matrix.eigenvalues()[i], ends.lowest().get(i), kind + " " + trial);
      }
    }
  }

  private static void assertValue(double want, EigenPair got, String what) {
    assertEquals(want, got.value(), got.bound(), what);
    assertTrue(got.bound() <= Math.max(1.1e-9 * Math.abs(want), 1e-11), what + ": " + got);
  }

  @Test
  void aValueThatOccursSeveralTimesIsFoundAsOften() {
    double[] values = new double[128];
    Arrays.setAll(values, i -> i < 4 ? 7 : i / 64.0);
    Rotated matrix = Rotated.of(values);
    RandomStream random = new SeededStreams(1).named("start");
    Ends ends = Ends.of(matrix, Wanted.highest(5, 1e-8, 1000), random, matrix::zeros);
    assertEquals(List.of(7L, 7L, 7L, 7L, 2L), rounded(ends.highest()));
  }

  @Test
  void thinningLosesNothing() {
    double[] rising = new double[1024];
    Arrays.setAll(rising, i -> i / 1024.0);
    Vec values = Rotated.DOUBLES.vec(rising);
    LinearMap matrix = (x, product) -> product.set(x).multiply(values);
    RandomStream random = new SeededStreams(1).named("start");
    Ends ends =
        Ends.of(matrix, Wanted.both(2, 1e-4, 2000), random, () -> Rotated.DOUBLES.vec(1024));
    assertTrue(ends.products() > 200, "it thinned");
    assertEquals(1023 / 1024.0, ends.largest().value(), 1e-6);
    assertEquals(1022 / 1024.0, ends.highest().get(1).value(), 1e-6);
    assertEquals(0, ends.smallest().value(), 1e-6);
  }

  @Test
  void zeroIsTheEndOfNothing() {
    Rotated matrix = Rotated.of(new double[64]);
    RandomStream random = new SeededStreams(1).named("start");
    Ends ends = Ends.of(matrix, Wanted.both(2, 1e-3, 500), random, matrix::zeros);
    assertEquals(0, ends.largest().value());
    assertEquals(0, ends.largest().bound());
    assertEquals(0, ends.smallest().value());
    assertTrue(ends.products() < 20, "found at once");
  }

  @Test
  void oneParameterHasOneEigenvalueAtBothEnds() {
    RandomStream random = new SeededStreams(1).named("start");
    LinearMap triple = (x, product) -> product.set(x).multiply(3);
    Ends ends = Ends.of(triple, Wanted.both(3, 1e-3, 500), random, () -> Rotated.DOUBLES.vec(1));
    assertEquals(1, ends.highest().size());
    assertEquals(3, ends.largest().value(), 1e-14);
    assertEquals(3, ends.smallest().value(), 1e-14);
  }

  @Test
  void whereProductsAreNotNumbersNoValueIs() {
    RandomStream random = new SeededStreams(1).named("start");
    LinearMap broken = (x, product) -> product.fill(Double.NaN);
    Ends ends = Ends.of(broken, Wanted.both(2, 1e-3, 500), random, () -> Rotated.DOUBLES.vec(40));
    assertTrue(Double.isNaN(ends.largest().value()));
    assertTrue(Double.isNaN(ends.smallest().value()));
    assertTrue(ends.products() < 20, "it gave up at once");
  }

  @Test
  void vectorsAreEigenvectors() {
    Rotated matrix = Rotated.of(-4, 1, 2, 3, 4, 5, 6, 9);
    RandomStream random = new SeededStreams(1).named("start");
    EigenPair largest =
        Ends.of(matrix, Wanted.highest(1, 1e-10, 100), random, matrix::zeros).largest();
    Vec image = matrix.zeros();
    matrix.apply(largest.vector(), image);
    assertEquals(1, largest.vector().norm(), 1e-14);
    assertEquals(0, image.addScaled(-9, largest.vector()).norm(), 1e-8);
  }

  private static List<Long> rounded(List<EigenPair> pairs) {
    return pairs.stream().map(pair -> Math.round(pair.value())).toList();
  }
}
