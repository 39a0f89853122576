package basin.optimizers.blocks;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** A walk of one matrix, over gradients that depend on place and time. */
record OneMatrix(int rows, int columns, int steps) {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private interface Slopes {
    double[] at(double[] w, int t);
  }

  double[] start() {
    double[] w = new double[rows * columns];
    for (int i = 0; i < w.length; i++) {
      w[i] = 0.3 + 0.2 * i * (i % 2 == 0 ? 1 : -1);
    }
    return w;
  }

  double[] gradient(double[] w, int t) {
    double[] g = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      g[i] = 0.4 * w[i] + Math.sin(1 + i * i + 1.3 * t);
    }
    return g;
  }

  /** A column that depends on time, times a row that does not. */
  static double rankOne(int row, int column, int t) {
    return (1 + row + Math.cos(t) / 2) * (column + 0.5);
  }

  RealMatrix matrix(double[] numbers) {
    RealMatrix matrix = new Array2DRowRealMatrix(rows, columns);
    for (int i = 0; i < numbers.length; i++) {
      matrix.setEntry(i / columns, i % columns, numbers[i]);
    }
    return matrix;
  }

  static Spectrum spectrum(RealMatrix symmetric) {
    Matrix matrix = DOUBLES.matrix(symmetric.getRowDimension(), symmetric.getRowDimension());
    Dense.set(matrix, symmetric);
    return Spectrum.of(matrix);
  }

  /** Where an optimizer ends. */
  double[] end(Optimizer optimizer) {
    return end(optimizer, this::gradient);
  }

  /** Where an optimizer ends whose gradient is not finite from some step on. */
  double[] endOfDivergence(Optimizer optimizer, double slope) {
    return end(
        optimizer,
        (w, t) -> {
          double[] g = gradient(w, t);
          g[1] = t < 2 ? g[1] : slope;
          return g;
        });
  }

  double[] endOfRankOne(Optimizer optimizer) {
    return end(
        optimizer,
        (w, t) -> {
          double[] g = new double[w.length];
          for (int i = 0; i < w.length; i++) {
            g[i] = rankOne(i / columns, i % columns, t);
          }
          return g;
        });
  }

  private double[] end(Optimizer optimizer, Slopes slopes) {
    Space space = space();
    Descent descent = optimizer.start(space);
    Vec point = space.vector().set(start());
    Vec gradient = space.vector();
    for (int t = 0; t < steps; t++) {
      descent.step(point, gradient, new Sloping(slopes, t), Progress.of(t, steps, 1));
    }
    return point.toArray();
  }

  /** The largest number beside the diagonal of a covariance as its turned axes see it. */
  double offDiagonalAfterTurning() {
    Space space = space();
    Axes axes = new Axes(Side.LEFT, space.blocks().get(0), space);
    Matrix g = space.matrix(rows, columns);
    for (int t = 0; t < steps; t++) {
      g.all().set(gradient(start(), t == 0 ? 3 : 0));
      axes.add(g, 0.5);
      if (t == 0) {
        axes.begin();
      }
      axes.turn();
    }
    axes.in(g, space.matrix(rows, columns));
    RealMatrix seen = Dense.of(g).multiply(Dense.of(g).transpose());
    double largest = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < i; j++) {
        largest = Math.max(largest, Math.abs(seen.getEntry(i, j)));
      }
    }
    return largest;
  }

  private Space space() {
    return new RunSpace(
        List.of(new Block("dense1.weights", 0, rows, columns)),
        rows * columns,
        DOUBLES,
        new RunState(DOUBLES, new SeededStreams(0)));
  }

  private record Sloping(Slopes slopes, int t) implements Objective {
    @Override
    public double value(Vec point) {
      return 0;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.set(slopes.at(point.toArray(), t));
      return 0;
    }
  }
}
