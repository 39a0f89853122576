package basin.optimizers.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.optimizers.descents.Fista;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.spi.descent.Block;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Optimizers that no reference tells of, against their papers' formulas in plain loops. */
class WrittenOutTest {
  private static final Schedule NONE = new Constant(0);

  private final OneMatrix path = new OneMatrix(3, 2, 9);

  @Test
  void marsTakesTheChangeOfTheGradientForItsNoise() {
    double[] w = path.start();
    double[] m = new double[w.length];
    double[] v = new double[w.length];
    double[] before = path.gradient(w, 0);
    for (int t = 0; t < path.steps(); t++) {
      double[] g = path.gradient(w, t);
      double[] c = new double[w.length];
      double square = 0;
      for (int i = 0; i < w.length; i++) {
        c[i] = g[i] + 0.3 * 0.8 / (1 - 0.8) * (g[i] - before[i]);
        square += c[i] * c[i];
      }
      for (int i = 0; i < w.length; i++) {
        c[i] /= Math.max(1, Math.sqrt(square));
        m[i] = 0.8 * m[i] + 0.2 * c[i];
        v[i] = 0.9 * v[i] + 0.1 * c[i] * c[i];
        double mean = m[i] / (1 - Math.pow(0.8, t + 1));
        double root = Math.sqrt(v[i] / (1 - Math.pow(0.9, t + 1)));
        w[i] -= 0.05 * (mean / (root + 1e-3) + 0.1 * w[i]);
      }
      before = g;
    }
    Mars mars =
        new Mars(
            new Constant(0.05),
            new Constant(0.8),
            new Constant(0.9),
            new Constant(0.3),
            1e-3,
            new Constant(0.1));
    assertArrayEquals(w, path.end(mars), 1e-12);
  }

  @Test
  void sm3RemembersTheLargestOfEachRowAndColumn() {
    double[] w = path.start();
    double[] rows = new double[3];
    double[] columns = new double[2];
    double[] m = new double[w.length];
    for (int t = 0; t < path.steps(); t++) {
      double[] g = path.gradient(w, t);
      double[] nextRows = new double[3];
      double[] nextColumns = new double[2];
      for (int i = 0; i < w.length; i++) {
        double square = Math.min(rows[i / 2], columns[i % 2]) + g[i] * g[i];
        nextRows[i / 2] = Math.max(nextRows[i / 2], square);
        nextColumns[i % 2] = Math.max(nextColumns[i % 2], square);
        m[i] = 0.7 * m[i] + 0.3 * g[i] / Math.sqrt(square);
        w[i] -= 0.05 * m[i];
      }
      rows = nextRows;
      columns = nextColumns;
    }
    assertArrayEquals(w, path.end(new Sm3(new Constant(0.05), new Constant(0.7), 1e-30)), 1e-12);
  }

  /** With axes that are never turned again: those of the first gradient. */
  @Test
  void soapIsAdamInTheAxesOfTheFirstGradient() {
    double[] w = path.start();
    RealMatrix first = path.matrix(path.gradient(w, 0));
    Spectrum left = OneMatrix.spectrum(first.multiply(first.transpose()));
    Spectrum right = OneMatrix.spectrum(first.transpose().multiply(first));
    RealMatrix m = new Array2DRowRealMatrix(3, 2);
    double[] v = new double[w.length];
    for (int t = 0; t < path.steps(); t++) {
      RealMatrix g = path.matrix(path.gradient(w, t));
      m = m.scalarMultiply(0.8).add(g.scalarMultiply(0.2));
      RealMatrix seen = left.vectors().transpose().multiply(g).multiply(right.vectors());
      RealMatrix mean = left.vectors().transpose().multiply(m).multiply(right.vectors());
      for (int i = 0; i < w.length; i++) {
        double each = seen.getEntry(i / 2, i % 2);
        v[i] = 0.9 * v[i] + 0.1 * each * each;
        double root = Math.sqrt(v[i] / (1 - Math.pow(0.9, t + 1)));
        double corrected = mean.getEntry(i / 2, i % 2) / (1 - Math.pow(0.8, t + 1));
        mean.setEntry(i / 2, i % 2, corrected / (root + 1e-3));
      }
      RealMatrix u = left.vectors().multiply(mean).multiply(right.vectors().transpose());
      for (int i = 0; i < w.length; i++) {
        w[i] -= 0.05 * (u.getEntry(i / 2, i % 2) + 0.1 * w[i]);
      }
    }
    assertArrayEquals(w, path.end(soap(0.1, path.steps() + 1, 8)), 1e-9);
  }

  @Test
  void soapWithoutAxesIsAdam() {
    Adam adam =
        new Adam(new Constant(0.05), new Constant(0.8), new Constant(0.9), 1e-3, NONE, false);
    assertArrayEquals(path.end(adam), path.end(soap(0, 2, 1)), 1e-13);
  }

  /** Turned in every step, they come to diagonalise a covariance that stays. */
  @Test
  void axesTurnTowardsTheEigenvectorsOfTheCovariance() {
    OneMatrix still = new OneMatrix(3, 2, 60);
    assertTrue(still.offDiagonalAfterTurning() < 1e-6);
  }

  private static Soap soap(double decay, int every, int largest) {
    return new Soap(
        new Constant(0.05),
        new Constant(0.8),
        new Constant(0.9),
        1e-3,
        new Constant(decay),
        every,
        largest);
  }

  /** Five steps only come near 1: the singular values end between 0.6 and 1.3. */
  @Test
  void newtonAndSchulzComeNearTheExactFactor() {
    double[] exact = path.end(muon(Muon.Orthogonalization.EXACT, Muon.Scale.NONE, NONE));
    double[] near = path.end(muon(Muon.Orthogonalization.NEWTON_SCHULZ, Muon.Scale.NONE, NONE));
    for (int i = 0; i < exact.length; i++) {
      assertEquals(exact[i], near[i], 0.35 * path.steps() * 0.05);
    }
  }

  @Test
  void aStepOfMuonIsAsLongAsItsScaleSays() {
    OneMatrix wide = new OneMatrix(2, 8, 1);
    double rows = Math.sqrt(2); // ‖O‖ with two orthonormal rows
    assertEquals(0.05 * rows, moved(wide, Muon.Scale.NONE), 1e-12);
    assertEquals(0.05 * rows * Math.sqrt(8.0 / 2), moved(wide, Muon.Scale.SHAPE), 1e-12);
    assertEquals(0.05 * rows * 0.2 * Math.sqrt(8), moved(wide, Muon.Scale.RMS), 1e-12);
    OneMatrix tall = new OneMatrix(8, 2, 1);
    assertEquals(0.05 * rows, moved(tall, Muon.Scale.SHAPE), 1e-12);
    assertEquals(0.05 * rows * 0.2 * Math.sqrt(8), moved(tall, Muon.Scale.RMS), 1e-12);
  }

  private static double moved(OneMatrix path, Muon.Scale scale) {
    double[] end = path.end(muon(Muon.Orthogonalization.EXACT, scale, NONE));
    double sum = 0;
    for (int i = 0; i < end.length; i++) {
      sum += (end[i] - path.start()[i]) * (end[i] - path.start()[i]);
    }
    return Math.sqrt(sum);
  }

  @Test
  void vectorsAreLeftToTheOthers() {
    OneMatrix vector = new OneMatrix(1, 5, 9);
    Optimizer sgd = new Sgd(new Constant(0.3), new Constant(0.1));
    Muon muon = muon(Muon.Orthogonalization.EXACT, Muon.Scale.NONE, new Constant(0.5));
    assertArrayEquals(vector.end(sgd), vector.end(muon), 1e-14);
    assertTrue(muon.penalty(Progress.of(0, 1, 1)).caveat().isPresent());
  }

  @Test
  void whatTheOthersAddBelongsToTheirBlocksAlone() {
    Muon muon = muon(Muon.Orthogonalization.EXACT, Muon.Scale.NONE, NONE);
    Penalty penalty =
        muon.penalty(
            Progress.of(0, 1, 1),
            List.of(new Block("dense1.weights", 0, 2, 2), new Block("dense1.bias", 4, 1, 2)));
    Vec point = Arithmetic.of(Precision.FLOAT64).vec(1, 1, 1, 1, 3, 4);
    assertEquals(0.1 / 2 * 25, penalty.value(point), 1e-15);
  }

  @Test
  void othersAreNoOptimizersWithAPointOfTheirOwn() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Muon(
                NONE,
                NONE,
                true,
                Muon.Orthogonalization.EXACT,
                5,
                Muon.Scale.NONE,
                NONE,
                Muon.Blocks.MATRICES,
                new Fista(NONE)));
  }

  private static Muon muon(Muon.Orthogonalization how, Muon.Scale scale, Schedule decay) {
    return new Muon(
        new Constant(0.05),
        new Constant(0.9),
        true,
        how,
        5,
        scale,
        decay,
        Muon.Blocks.MATRICES,
        new Sgd(new Constant(0.3), new Constant(0.1)));
  }

  /** No side is looked at, so number by number, as the diagonal of a covariance would have it. */
  @Test
  void shampooBesideItsLongestSideIsAdagrad() {
    double[] w = path.start();
    double[] sum = new double[w.length];
    for (int t = 0; t < path.steps(); t++) {
      double[] g = path.gradient(w, t);
      for (int i = 0; i < w.length; i++) {
        sum[i] += g[i] * g[i];
        w[i] -= 0.05 * g[i] / Math.sqrt(0.01 + sum[i]);
      }
    }
    assertArrayEquals(w, path.end(new Shampoo(new Constant(0.05), 0.01, 1, 1)), 1e-13);
  }

  /** Here ε is so large that it decides in both places. */
  @Test
  void torchHasAdafactorsEpsilonAtTheEndAndTakesTheRateForItsCap() {
    double epsilon = 0.4;
    Adafactor torch =
        new Adafactor(
            Optional.of(new Constant(0.5)),
            0.8,
            epsilon,
            0.2,
            new Constant(0.7),
            true,
            Adafactor.Form.TORCH);
    double[] w = path.start();
    double[] rows = new double[3];
    double[] columns = new double[2];
    for (int t = 0; t < path.steps(); t++) {
      double keep = 1 - Math.pow(t + 1, -0.8);
      double[] g = path.gradient(w, t);
      for (int i = 0; i < 3; i++) {
        double mean = (g[2 * i] * g[2 * i] + g[2 * i + 1] * g[2 * i + 1]) / 2;
        rows[i] = keep * rows[i] + (1 - keep) * mean;
      }
      for (int j = 0; j < 2; j++) {
        double mean = (g[j] * g[j] + g[2 + j] * g[2 + j] + g[4 + j] * g[4 + j]) / 3;
        columns[j] = keep * columns[j] + (1 - keep) * mean;
      }
      double mean = Math.max((rows[0] + rows[1] + rows[2]) / 3, epsilon);
      double[] u = new double[w.length];
      for (int i = 0; i < w.length; i++) {
        u[i] = g[i] / Math.max(Math.sqrt(rows[i / 2] * columns[i % 2] / mean), epsilon);
      }
      double rate = Math.min(0.5, 1 / Math.sqrt(t + 1)) * Math.max(0.2, rms(w));
      double tooLong = Math.max(1, rms(u) / 0.7);
      for (int i = 0; i < w.length; i++) {
        w[i] -= rate * u[i] / tooLong;
      }
    }
    assertArrayEquals(w, path.end(torch), 1e-12);
  }

  private static double rms(double[] numbers) {
    double sum = 0;
    for (double each : numbers) {
      sum += each * each;
    }
    return Math.sqrt(sum / numbers.length);
  }

  /** Where gradients are one column times one row, sums of rows and columns tell all squares. */
  @Test
  void factorsOfSquaresAreExactForAMatrixOfRankOne() {
    Adafactor factored =
        new Adafactor(Optional.of(new Constant(0.05)), 0.8, 1e-30, 1e-3, new Constant(10), false);
    double[] w = path.start();
    double[] v = new double[w.length];
    for (int t = 0; t < path.steps(); t++) {
      double keep = 1 - Math.pow(t + 1, -0.8);
      for (int i = 0; i < w.length; i++) {
        double g = OneMatrix.rankOne(i / 2, i % 2, t);
        v[i] = keep * v[i] + (1 - keep) * g * g;
        w[i] -= 0.05 * g / Math.sqrt(v[i]);
      }
    }
    assertArrayEquals(w, path.endOfRankOne(factored), 1e-12);
  }
}
