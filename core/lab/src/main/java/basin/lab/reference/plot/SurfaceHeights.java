package basin.lab.reference.plot;

import basin.engine.number.Arithmetic;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import java.util.List;
import java.util.Optional;

/** The heights of a surface over its view. */
final class SurfaceHeights {
  private static final int SIDE = 72;

  private SurfaceHeights() {}

  static Optional<Heights> of(Surface surface) {
    return surface.dimension() == 2
        ? surface.view().map(box -> of(surface, box))
        : Optional.empty();
  }

  private static Heights of(Surface surface, Box box) {
    Vec point = Arithmetic.of(Precision.FLOAT64).vec(2);
    double[] x = Samples.between(box.left(), box.right(), SIDE);
    double[] y = Samples.between(box.bottom(), box.top(), SIDE);
    double[][] values = new double[SIDE][SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        values[row][column] = surface.value(point.set(new double[] {x[column], y[row]}));
      }
    }
    List<double[]> minima = surface.minima().stream().filter(at -> holds(box, at)).toList();
    return new Heights(box, values, minima);
  }

  private static boolean holds(Box box, double[] at) {
    return box.left() <= at[0]
        && at[0] <= box.right()
        && box.bottom() <= at[1]
        && at[1] <= box.top();
  }
}
