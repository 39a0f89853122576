package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.spi.random.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
  private static final double[][] INPUTS = {{0.3, -1.2, 0.8}, {1.1, 0.4, -0.6}, {-0.9, 0.2, 1.5}};
  private static final double[][] TARGETS = {{0.5, -0.1}, {-0.7, 0.9}, {0.2, 0.4}};

  /** What units that changed places, signs and scales make is undone to the last digits. */
  @ParameterizedTest
  @CsvSource({"tanh, 1", "tanh, 2", "relu, 3", "relu, 4", "identity, 5"})
  void aTurnedCopyIsTurnedBack(String activation, long seed) {
    GivenNetwork network = GivenNetwork.of(new double[] {3, 6, 4, 2}, activation, INPUTS, TARGETS);
    RandomStream random = new SeededStreams(seed).named("weights");
    Vec a = network.zeros();
    for (int i = 0; i < a.length(); i++) {
      a.set(i, random.gaussian());
    }
    Vec b = turned(network.units(), network.zeros().set(a), random);
    double loss = network.whole().value(a);
    assertEquals(loss, network.whole().value(b), 1e-13 * (1 + loss), "it is the same network");
    assertTrue(network.zeros().set(a).subtract(b).norm() > 1);

    Balance balance = new Balance(network.units());
    Vec one = balance.apply(network.zeros().set(a));
    Vec other = balance.apply(network.zeros().set(b));
    Vec back =
        new Matching(network.units(), 20, new SeededStreams(seed))
            .match(one, other, v -> network.zeros().set(v))
            .point();

    assertArrayEquals(one.toArray(), back.toArray(), 1e-10);
    assertEquals(loss, network.whole().value(back), 1e-12 * (1 + loss));
  }

  private static Vec turned(List<Interchangeable> groups, Vec point, RandomStream random) {
    Turned turned = Turned.not(point, groups);
    for (int g = 0; g < groups.size(); g++) {
      Interchangeable group = groups.get(g);
      int[] places = new int[group.parts()];
      int[] flips = new int[group.parts()];
      for (int i = 0; i < places.length; i++) {
        places[i] = i;
        flips[i] = group.odd() && random.uniform() < 0.5 ? -1 : 1;
        double scale = group.homogeneous() ? 0.25 + 3 * random.uniform() : 1;
        for (int place : group.incoming()[i]) {
          point.set(place, point.get(place) * scale);
        }
        for (int place : group.outgoing()[i]) {
          point.set(place, point.get(place) / scale);
        }
      }
      random.shuffle(places);
      turned = turned.move(g, group, places, flips);
    }
    return turned.point();
  }

  @Test
  void twoOddUnitsCanBeTurnedInEightWaysAndAZeroInOne() {
    GivenNetwork network =
        GivenNetwork.of(
            new double[] {2, 2, 1},
            "tanh",
            new double[][] {{1, 0}, {0, 1}},
            new double[][] {{1}, {0}});
    Orbit orbit = new Orbit(network.terrain(), network.units(), new SeededStreams(0));
    Vec point = network.in(new double[] {0.5, -0.2, 1.4, 0.3, 0.1, -0.7, 0.9, -1.1, 0.2});

    List<Vec> copies = orbit.copies(point, network.zeros());

    assertEquals(8, copies.size());
    for (Vec copy : copies) {
      assertEquals(network.whole().value(point), network.whole().value(copy), 1e-15);
      assertEquals(0, orbit.distance(point, copy), 1e-15);
    }
    assertEquals(1, orbit.copies(network.zeros(), point).size());
    assertTrue(orbit.distance(point, network.zeros().set(point).multiply(1.1)) > 0.1);
  }
}
