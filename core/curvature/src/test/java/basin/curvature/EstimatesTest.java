package basin.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.descent.Block;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What random probes tell of a matrix, against what is known of it. */
class EstimatesTest {
  /** A few large eigenvalues, and many between −1 and 1. */
  private static final Rotated MATRIX = matrix();

  private static Rotated matrix() {
    double[] values = new double[128];
    Arrays.setAll(values, i -> i < 5 ? 64 >> i : (i % 32 - 16) / 16.0);
    return Rotated.of(values);
  }

  private static final double TRACE = Arrays.stream(MATRIX.eigenvalues()).sum();

  private static RandomStream random(int seed) {
    return new SeededStreams(seed).named("probes");
  }

  @Test
  void intervalsHoldTheTraceAboutAsOftenAsTheySay() {
    int hutchinson = 0;
    int plus = 0;
    double wide = 0;
    double narrow = 0;
    for (int seed = 0; seed < 400; seed++) {
      Estimate plain =
          Trace.of(MATRIX, Signs.of(30, random(seed), MATRIX::zeros), MATRIX::zeros).estimate();
      Estimate better = HutchPlusPlus.of(MATRIX, 10, random(seed), MATRIX::zeros);
      hutchinson += plain.contains(TRACE) ? 1 : 0;
      plus += better.contains(TRACE) ? 1 : 0;
      wide += plain.half();
      narrow += better.half();
    }
    // 380 expected, 4.4 the standard deviation
    assertTrue(Math.abs(hutchinson - 380) < 18, "Hutchinson " + hutchinson);
    assertTrue(Math.abs(plus - 380) < 18, "Hutch++ " + plus);
    assertTrue(narrow < wide / 2, "of as many products the second makes more");
  }

  @Test
  void aSpaceThatIsWholeLeavesNothingToEstimate() {
    Rotated small = Rotated.of(3, -1, 4, 1);
    Estimate estimate = HutchPlusPlus.of(small, 30, random(1), small::zeros);
    assertEquals(7, estimate.mean(), 1e-13);
    assertEquals(0, estimate.half());
  }

  @Test
  void theIntervalIsStudents() {
    Estimate estimate = Estimate.of(new double[] {1, 2, 6});
    assertEquals(3, estimate.mean());
    assertEquals(4.302652729911275 * Math.sqrt(7 / 3.0), estimate.half(), 1e-9);
    assertTrue(Double.isNaN(Estimate.of(new double[] {1}).half()));
  }

  @Test
  void aDensityIsOfAsManyEigenvaluesAsThereAre() {
    Density density = Density.of(MATRIX, 6, 20, random(3), MATRIX::zeros);
    assertEquals(128, density.sum(value -> 1).mean(), 128e-12);
    assertEquals(
        128,
        density.count(-2, 1.5).mean() + density.count(1.5, 100).mean(),
        128e-12,
        "none is lost between two parts");
    assertEquals(5, density.count(1.5, 100).mean(), density.count(1.5, 100).half());
  }

  @Test
  void momentsAreThoseOfTheMatrix() {
    Density density = Density.of(MATRIX, 200, 8, random(4), MATRIX::zeros);
    for (int k = 1; k <= 4; k++) {
      int power = k;
      double want =
          Arrays.stream(MATRIX.eigenvalues()).map(x -> StrictMath.pow(x, power)).sum() / 128;
      Estimate got = density.moment(k);
      assertEquals(want, got.mean(), 1.5 * got.half(), "moment " + k);
      assertTrue(got.half() < want / 2, "moment " + k + " is known to some extent");
    }
  }

  /** For each probe the quadrature is exact: vᵀ·Aᵏ·v, worked out by products. */
  @Test
  void aSecondMomentIsTheImagesSquare() {
    RandomStream twice = random(5);
    Density density = Density.of(MATRIX, 3, 6, twice, MATRIX::zeros);
    double sum = 0;
    for (var signs : Signs.of(3, random(5), MATRIX::zeros)) {
      var image = MATRIX.zeros();
      MATRIX.apply(signs, image);
      sum += image.dot(image) / 3;
    }
    assertEquals(sum / 128, density.moment(2).mean(), 1e-10 * sum);
  }

  @Test
  void aBlockHasItsOwnEndsAndTrace() {
    double[][] rows = MATRIX.rows();
    List<Block> blocks = List.of(block("a", 0, 100), block("b", 100, 28));
    List<BlockCurvature> all =
        BlockCurvature.of(
            MATRIX, blocks, Wanted.both(1, 1e-9, 500), 40, random(6), Rotated.DOUBLES::vec);
    for (int i = 0; i < 2; i++) {
      Block block = blocks.get(i);
      double[][] own = new double[block.length()][];
      double trace = 0;
      for (int r = 0; r < own.length; r++) {
        int from = block.offset();
        own[r] = Arrays.copyOfRange(rows[from + r], from, from + own.length);
        trace += own[r][r];
      }
      double[] values = Spectrum.values(own);
      BlockCurvature got = all.get(i);
      assertEquals(values[own.length - 1], got.ends().largest().value(), 1e-8);
      assertEquals(values[0], got.ends().smallest().value(), 1e-8);
      assertEquals(trace, got.trace().mean(), 2 * got.trace().half() + 1e-10);
    }
    assertTrue(all.get(0).trace().half() > 0);
    assertEquals(0, all.get(1).trace().half(), "28 parameters are fewer than 40 probes");
  }

  private static Block block(String name, int offset, int length) {
    return new Block(name, offset, 1, length);
  }
}
