package basin.optimizers.newton;

import basin.optimizers.algebra.Coordinates;
import basin.optimizers.algebra.Room;
import basin.spi.descent.Objective;
import basin.spi.descent.Residuals;
import basin.spi.descent.Space;
import basin.spi.number.Vec;

/** Residuals and their Jacobian at a point, in the parameters that are to be moved. */
final class Linearisation {
  private final String optimizer;
  private final Coordinates coordinates;
  private final boolean all;
  private Residuals source;
  private double[] residuals = new double[0];
  private double[][] full = new double[0][];
  private double[][] jacobian = new double[0][];

  Linearisation(String optimizer, Space space) {
    this.optimizer = optimizer;
    this.coordinates = Coordinates.of(space);
    this.all = coordinates.count() == space.dimension();
  }

  Coordinates coordinates() {
    return coordinates;
  }

  /** Takes them at a point. */
  void take(Objective objective, Vec point) {
    source =
        objective
            .residuals()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        optimizer
                            + " needs an objective that is a sum of squares, and this is none;"
                            + " give the network the loss mse, or take newton-cg or l-bfgs"));
    if (source.count() != residuals.length) {
      Room.require(
          optimizer + " keeps the Jacobian of all residuals",
          source.count(),
          point.length(),
          "take a smaller batch, newton-cg, or l-bfgs");
      residuals = new double[source.count()];
      full = new double[source.count()][point.length()];
      jacobian = all ? full : new double[source.count()][coordinates.count()];
    }
    source.at(point, residuals, full);
    for (int i = 0; !all && i < jacobian.length; i++) {
      for (int j = 0; j < coordinates.count(); j++) {
        jacobian[i][j] = full[i][coordinates.place(j)];
      }
    }
  }

  double[] residuals() {
    return residuals;
  }

  double[][] jacobian() {
    return jacobian;
  }

  /** Σ r² where they were taken. */
  double squares() {
    return squares(residuals);
  }

  /** Σ r² at another point of the same objective. */
  double squares(Vec point) {
    double[] there = new double[residuals.length];
    source.at(point, there);
    return squares(there);
  }

  private static double squares(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number * number;
    }
    return sum;
  }

  /** ‖Jᵀr‖, half the length of the gradient. */
  double slope() {
    double sum = 0;
    for (int j = 0; j < coordinates.count(); j++) {
      double component = 0;
      for (int i = 0; i < residuals.length; i++) {
        component += jacobian[i][j] * residuals[i];
      }
      sum += component * component;
    }
    return Math.sqrt(sum);
  }

  /** Whether no number of both is infinite or NaN. */
  boolean finite() {
    boolean finite = true;
    for (int i = 0; i < residuals.length; i++) {
      finite &= Double.isFinite(residuals[i]);
      for (double number : jacobian[i]) {
        finite &= Double.isFinite(number);
      }
    }
    return finite;
  }
}
