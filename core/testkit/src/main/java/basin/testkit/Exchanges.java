package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.spi.problem.Landscape;

/** Holds a landscape to what it says of parts that may change places. */
final class Exchanges {
  private static final double FACTOR = 1.75;

  private Exchanges() {}

  /** That the objective notices nothing at a point. */
  static void assertUnnoticed(Landscape landscape, Vec point) {
    for (Interchangeable group : landscape.interchangeable()) {
      int last = group.parts() - 1;
      assertSame(landscape, point, exchanged(point, group, 0, last), group.name());
      if (group.odd()) {
        assertSame(landscape, point, scaled(point, group, last, -1), group.name() + " is odd");
      }
      if (group.homogeneous()) {
        assertSame(
            landscape, point, scaled(point, group, 0, FACTOR), group.name() + " is homogeneous");
      }
    }
  }

  private static void assertSame(Landscape landscape, Vec point, Vec other, String what) {
    double value = landscape.whole().value(point);
    assertEquals(value, landscape.whole().value(other), 1e-12 * (1 + Math.abs(value)), what);
  }

  private static Vec exchanged(Vec point, Interchangeable group, int a, int b) {
    Vec other = copy(point);
    exchange(point, other, group.incoming()[a], group.incoming()[b]);
    exchange(point, other, group.outgoing()[a], group.outgoing()[b]);
    return other;
  }

  private static void exchange(Vec from, Vec to, int[] some, int[] others) {
    for (int i = 0; i < some.length; i++) {
      to.set(some[i], from.get(others[i]));
      to.set(others[i], from.get(some[i]));
    }
  }

  private static Vec scaled(Vec point, Interchangeable group, int part, double factor) {
    Vec other = copy(point);
    for (int place : group.incoming()[part]) {
      other.set(place, point.get(place) * factor);
    }
    for (int place : group.outgoing()[part]) {
      other.set(place, point.get(place) / factor);
    }
    return other;
  }

  private static Vec copy(Vec point) {
    return Arithmetic.of(Precision.FLOAT64).vec(point.length()).set(point);
  }
}
