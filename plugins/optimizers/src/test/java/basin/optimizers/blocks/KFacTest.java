package basin.optimizers.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.Progress;
import basin.spi.descent.Role;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/**
 * Against the paper's formulas on one layer z = xᵀW + b under squared errors, and a lone number.
 */
class KFacTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final int ROWS = 5;
  private static final int STEPS = 6;
  private static final double RATE = 0.3;
  private static final double DAMPING = 0.02;

  private static final List<Block> BLOCKS =
      List.of(
          new Block("dense1.weights", Role.WEIGHTS, 0, 3, 2),
          new Block("dense1.bias", Role.BIAS, 6, 1, 2),
          new Block("norm1.scale", Role.NORM, 8, 1, 1));

  private static double x(int row, int input) {
    return input == 3 ? 1 : Math.sin(1 + 2 * row + 3 * input * (row + 1)) * (1 + input);
  }

  private static double y(int row, int unit) {
    return Math.cos(3 * row + unit);
  }

  /** d of one row: z − y. */
  private static double error(double[] w, int row, int unit) {
    double z = 0;
    for (int i = 0; i < 4; i++) {
      z += x(row, i) * w[2 * i + unit];
    }
    return z - y(row, unit);
  }

  /** The mean of ½‖z − y‖² over the rows, plus the last parameter's square. */
  private static final class Layer implements Objective {
    private final Matrix inputs = DOUBLES.matrix(ROWS, 3);
    private final Matrix signal = DOUBLES.matrix(ROWS, 2);
    private final boolean tells;

    Layer(boolean tells) {
      this.tells = tells;
    }

    @Override
    public double value(Vec point) {
      return 0;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      double[] w = point.toArray();
      gradient.fill(0).set(8, 2 * w[8]);
      for (int r = 0; r < ROWS; r++) {
        for (int u = 0; u < 2; u++) {
          signal.set(r, u, error(w, r, u) / ROWS);
          for (int i = 0; i < 4; i++) {
            gradient.set(2 * i + u, gradient.get(2 * i + u) + x(r, i) * signal.get(r, u));
          }
        }
        for (int i = 0; i < 3; i++) {
          inputs.set(r, i, x(r, i));
        }
      }
      return 0;
    }

    @Override
    public List<OuterProduct> outerProducts() {
      return tells ? List.of(new OuterProduct("dense1.weights", inputs, signal)) : List.of();
    }
  }

  /** Plain loops; inverses are those of every second step. */
  private static double[] written(double limit, double decay) {
    double[] w = start();
    RealMatrix a = new Array2DRowRealMatrix(4, 4);
    RealMatrix g = new Array2DRowRealMatrix(2, 2);
    RealMatrix left = a;
    RealMatrix right = g;
    RealMatrix v = new Array2DRowRealMatrix(4, 2);
    for (int t = 0; t < STEPS; t++) {
      double keep = Math.min(1 - 1.0 / (t + 1), 0.7);
      RealMatrix slope = new Array2DRowRealMatrix(4, 2);
      RealMatrix newestA = new Array2DRowRealMatrix(4, 4);
      RealMatrix newestG = new Array2DRowRealMatrix(2, 2);
      for (int r = 0; r < ROWS; r++) {
        double[] in = {x(r, 0), x(r, 1), x(r, 2), 1};
        double[] back = {error(w, r, 0), error(w, r, 1)};
        RealMatrix row = MatrixUtils.createRowRealMatrix(in);
        RealMatrix signal = MatrixUtils.createRowRealMatrix(back);
        slope = slope.add(row.transpose().multiply(signal).scalarMultiply(1.0 / ROWS));
        newestA = newestA.add(row.transpose().multiply(row).scalarMultiply(1.0 / ROWS));
        newestG = newestG.add(signal.transpose().multiply(signal).scalarMultiply(1.0 / ROWS));
      }
      a = a.scalarMultiply(keep).add(newestA.scalarMultiply(1 - keep));
      g = g.scalarMultiply(keep).add(newestG.scalarMultiply(1 - keep));
      if (t % 2 == 0) {
        double balance = Math.sqrt(a.getTrace() / 4 / (g.getTrace() / 2));
        left = inverse(a, balance * Math.sqrt(DAMPING));
        right = inverse(g, Math.sqrt(DAMPING) / balance);
      }
      RealMatrix u = left.multiply(slope).multiply(right);
      double change = u.transpose().multiply(slope).getTrace() * RATE * RATE;
      v = v.scalarMultiply(0.6).add(u.scalarMultiply(Math.min(1, Math.sqrt(limit / change))));
      for (int i = 0; i < 8; i++) {
        w[i] -= RATE * (v.getEntry(i / 2, i % 2) + decay * w[i]);
      }
      w[8] -= 0.1 * 2 * w[8];
    }
    return w;
  }

  private static RealMatrix inverse(RealMatrix matrix, double damping) {
    int n = matrix.getRowDimension();
    RealMatrix damped = matrix.add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(damping));
    return new LUDecomposition(damped).getSolver().getInverse();
  }

  @Test
  void aDenseLayerStepsByTheInverseOfBothCovariances() {
    assertArrayEquals(written(1e9, 0.1), end(kFac(1e9, 0.1), new Layer(true)), 1e-11);
  }

  @Test
  void aStepThatWouldChangeTheModelTooMuchIsShortened() {
    assertArrayEquals(written(0.01, 0), end(kFac(0.01, 0), new Layer(true)), 1e-11);
  }

  @Test
  void whereALayerTellsNothingTheOthersMoveIt() {
    double[] others = end(new Sgd(new Constant(0.1), new Constant(0)), new Layer(false));
    assertArrayEquals(others, end(kFac(1, 0), new Layer(false)), 1e-14);
  }

  @Test
  void aSignalOfZeroMovesNothing() {
    Objective still =
        new Objective() {
          @Override
          public double value(Vec point) {
            return 0;
          }

          @Override
          public double gradient(Vec point, Vec gradient) {
            gradient.fill(0);
            return 0;
          }

          @Override
          public List<OuterProduct> outerProducts() {
            Matrix none = DOUBLES.matrix(ROWS, 2);
            return List.of(new OuterProduct("dense1.weights", DOUBLES.matrix(ROWS, 3), none));
          }
        };
    assertArrayEquals(start(), end(kFac(1, 0), still), 0);
  }

  @Test
  void whatIsDescendedIsNoFunctionWhereOnlyLayersDecay() {
    assertTrue(kFac(1, 0).penalty(Progress.of(0, 1, 1)).none());
    assertTrue(kFac(1, 0.1).penalty(Progress.of(0, 1, 1)).caveat().isPresent());
    assertEquals(false, kFac(1, 0).evaluatesAgain());
  }

  private static KFac kFac(double limit, double decay) {
    return new KFac(
        new Constant(RATE),
        new Constant(0.6),
        new Constant(0.7),
        new Constant(DAMPING),
        new Constant(limit),
        2,
        64,
        new Constant(decay),
        new Sgd(new Constant(0.1), new Constant(0)));
  }

  private static double[] start() {
    double[] w = new double[9];
    for (int i = 0; i < w.length; i++) {
      w[i] = 0.2 * i - 0.7;
    }
    return w;
  }

  private static double[] end(Optimizer optimizer, Objective objective) {
    Space space = new RunSpace(BLOCKS, 9, DOUBLES, new RunState(DOUBLES, new SeededStreams(0)));
    Descent descent = optimizer.start(space);
    Vec point = DOUBLES.vec(9).set(start());
    for (int t = 0; t < STEPS; t++) {
      descent.step(point, DOUBLES.vec(9), objective, Progress.of(t, STEPS, 1));
    }
    return point.toArray();
  }
}
