package basin.minima.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.random.SeededStreams;
import basin.minima.stationary.Linear;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How near hulls come to 0. */
class HullTest {
  /** In the plane: 0 is inside, or the nearest point lies between two corners. */
  @Test
  void inThePlaneItIsAsNearAsTheNearestEdge() {
    RandomStream random = new SeededStreams(1).named("corners");
    for (int draw = 0; draw < 400; draw++) {
      List<double[]> corners = new ArrayList<>();
      double aside = 2 * random.uniform();
      for (int k = 0; k < 1 + draw % 9; k++) {
        corners.add(new double[] {random.gaussian() + aside, random.gaussian()});
      }
      assertEquals(slow(corners), Linear.norm(Hull.nearest(corners)), 1e-5, "draw " + draw);
    }
  }

  @Test
  void slopesAThousandthAsideAreToldFromNone() {
    assertEquals(0.001, Hull.nearest(List.of(vector(0.001), vector(2.001)))[0], 1e-15);
    assertEquals(0, Hull.nearest(List.of(vector(-0.001), vector(1.999)))[0], 1e-7);
    assertEquals(0, Hull.nearest(List.of(vector(0), vector(1)))[0], 0);
    assertEquals(1e-200, Hull.nearest(List.of(vector(1e-200), vector(2e-200)))[0], 1e-210);
  }

  /** The nearest of an affine set: 1/n of each of n axes. */
  @Test
  void betweenAllAxesItLiesInTheMiddle() {
    List<double[]> axes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double[] axis = new double[40];
      axis[i] = 3;
      axes.add(axis);
    }
    double[] nearest = Hull.nearest(axes);
    assertEquals(
        0, Arrays.stream(nearest).map(x -> Math.abs(x - 3 / 40.0)).max().orElseThrow(), 1e-12);
  }

  private static double[] vector(double... numbers) {
    return numbers;
  }

  private static double slow(List<double[]> corners) {
    double least = Double.POSITIVE_INFINITY;
    double[] angles = corners.stream().mapToDouble(c -> Math.atan2(c[1], c[0])).sorted().toArray();
    double widest = angles[0] + 2 * Math.PI - angles[angles.length - 1];
    for (int i = 1; i < angles.length; i++) {
      widest = Math.max(widest, angles[i] - angles[i - 1]);
    }
    if (widest < Math.PI) {
      return 0;
    }
    for (double[] a : corners) {
      for (double[] b : corners) {
        double[] way = Linear.minus(b, a);
        double length = Linear.dot(way, way);
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, -Linear.dot(a, way) / length));
        least = Math.min(least, Linear.norm(Linear.plus(a, share, way)));
      }
    }
    return least;
  }
}
