package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Losses along straight lines before and after matching, and along curves, against NumPy's. */
class BarriersTruthTest {
  private static final double LOSS = 1e-11;

  @TestFactory
  Stream<DynamicTest> unitsThatChangePlacesAgree() {
    return Truth.read("landscape.json").tests("barriers", "id", 3, BarriersTruthTest::places);
  }

  @TestFactory
  Stream<DynamicTest> unitsThatChangeSignsAndScalesAgree() {
    return Truth.read("sharpness.json").tests("barriers", "id", 3, BarriersTruthTest::barrier);
  }

  @TestFactory
  Stream<DynamicTest> curvesAgree() {
    return Truth.read("sharpness.json").tests("curves", "id", 2, BarriersTruthTest::curve);
  }

  private static GivenNetwork network(JsonNode c) {
    return GivenNetwork.of(
        Truth.numbers(c.required("sizes")),
        c.path("activation").asText("tanh"),
        Truth.rows(c.required("inputs")),
        Truth.rows(c.required("targets")));
  }

  private static void places(JsonNode c) {
    GivenNetwork network = network(c);
    Vec a = network.in(Truth.numbers(c.required("weights_a")));
    Vec b = network.in(Truth.numbers(c.required("weights_b")));
    assertLine(network, a, b, c.required("before"));
    assertGains(c, network, a, b);
    Turned turned = match(network, network.placesAlone(), a, b);
    assertPlaces(c.required("permutation"), turned.places().get(0));
    assertArrayEquals(
        Truth.numbers(c.required("weights_b_permuted")), network.out(turned.point()), 0);
    assertLine(network, a, turned.point(), c.required("after"));
  }

  private static void barrier(JsonNode c) {
    GivenNetwork network = network(c);
    Vec a = network.in(Truth.numbers(c.required("weights_a")));
    Vec b = network.in(Truth.numbers(c.required("weights_b")));
    assertLine(network, a, b, c.required("before"));
    switch (c.required("kind").asText()) {
      case "permutation and sign" -> signs(c, network, a, b);
      case "permutation and rescaling" -> scales(c, network, a, b);
      case "two layers" -> layers(c, network, a, b);
      default -> Assumptions.abort("no such kind");
    }
  }

  private static void signs(JsonNode c, GivenNetwork network, Vec a, Vec b) {
    assertGains(c, network, a, b);
    Turned turned = match(network, network.units(), a, b);
    assertPlaces(c.required("permutation"), turned.places().get(0));
    assertPlaces(c.required("signs"), turned.signs().get(0));
    assertArrayEquals(
        Truth.numbers(c.required("weights_b_matched")), network.out(turned.point()), 0);
    assertLine(network, a, turned.point(), c.required("after"));
    assertPlacesAlone(c.required("permutation_only"), network, a, b);
  }

  private static void scales(JsonNode c, GivenNetwork network, Vec a, Vec b) {
    Balance balance = new Balance(network.units());
    Vec one = balance.apply(network.zeros().set(a));
    Vec other = balance.apply(network.zeros().set(b));
    assertArrayEquals(Truth.numbers(c.required("balanced_a")), network.out(one), LOSS);
    assertArrayEquals(Truth.numbers(c.required("balanced_b")), network.out(other), LOSS);
    assertLine(network, one, other, c.required("before_after_balancing"));
    assertGains(c, network, one, other);
    Turned turned = match(network, network.units(), one, other);
    assertPlaces(c.required("permutation"), turned.places().get(0));
    assertLine(network, one, turned.point(), c.required("after"));
    assertPlacesAlone(c.required("permutation_only"), network, a, b);
  }

  private static void layers(JsonNode c, GivenNetwork network, Vec a, Vec b) {
    Turned turned = match(network, network.placesAlone(), a, b);
    JsonNode best = c.required("best");
    assertPlaces(best.required("permutation_1"), turned.places().get(0));
    assertPlaces(best.required("permutation_2"), turned.places().get(1));
    assertLine(network, a, turned.point(), best.required("after"));
    double gain = best.required("gain").asDouble();
    double[] rest = network.out(network.zeros().set(a));
    double[] found = network.out(turned.point());
    double got = 0;
    for (int i = 0; i + 1 < rest.length; i++) { // without the last bias, which belongs to no unit
      got += rest[i] * found[i];
    }
    assertEquals(gain, got, LOSS * (1 + gain));
  }

  private static void assertPlacesAlone(JsonNode want, GivenNetwork network, Vec a, Vec b) {
    Turned turned = match(network, network.placesAlone(), a, b);
    assertPlaces(want.required("permutation"), turned.places().get(0));
    assertLine(network, a, turned.point(), want.required("after"));
  }

  private static Turned match(GivenNetwork net, List<Interchangeable> groups, Vec a, Vec b) {
    return new Matching(groups, 12, new SeededStreams(3)).match(a, b, v -> net.zeros().set(v));
  }

  private static void assertGains(JsonNode c, GivenNetwork network, Vec a, Vec b) {
    double[][] want = Truth.rows(c.required("matching_gain"));
    double[][] got = Matching.gains(a.toArray(), b.toArray(), network.units().get(0));
    for (int i = 0; i < want.length; i++) {
      assertArrayEquals(want[i], got[i], LOSS * 100);
    }
  }

  private static void assertPlaces(JsonNode want, int[] got) {
    int[] wanted = new int[want.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = want.get(i).asInt();
    }
    assertArrayEquals(wanted, got);
  }

  private static void assertLine(GivenNetwork network, Vec a, Vec b, JsonNode want) {
    double[] losses = assertLosses(network, new Straight(), List.of(a, b), want.required("loss"));
    double distance = network.zeros().set(a).subtract(b).norm();
    assertEquals(want.required("squared_distance").asDouble(), distance * distance, 1e-9);
    assertExcess(network, new Straight(), List.of(a, b), losses, want.required("barrier"));
  }

  private static double[] assertLosses(
      GivenNetwork network, Connection shape, List<Vec> knots, JsonNode want) {
    double[] wanted = Truth.numbers(want);
    double[] losses = new double[wanted.length];
    for (int i = 0; i < losses.length; i++) {
      double t = i / (losses.length - 1.0);
      losses[i] = network.whole().value(shape.at(t, knots, network.zeros()));
      assertEquals(wanted[i], losses[i], LOSS * (1 + wanted[i]), "at " + t);
    }
    return losses;
  }

  /** The maximum itself is as high as the highest of the points, or a little higher. */
  private static void assertExcess(
      GivenNetwork network, Connection shape, List<Vec> knots, double[] losses, JsonNode want) {
    Height height =
        Height.of(losses, t -> network.whole().value(shape.at(t, knots, network.zeros())));
    double barrier = want.asDouble();
    assertTrue(height.excess() >= barrier - LOSS, height + " is below " + barrier);
    assertTrue(height.excess() <= barrier + 0.02 * (1 + barrier), height + " is above " + barrier);
  }

  private static void curve(JsonNode c) {
    GivenNetwork network = network(c);
    Vec a = network.in(Truth.numbers(c.required("weights_a")));
    Vec b = network.in(Truth.numbers(c.required("weights_b")));
    JsonNode line = c.required("straight_line");
    double[] losses = assertLosses(network, new Straight(), List.of(a, b), line.required("loss"));
    assertExcess(network, new Straight(), List.of(a, b), losses, line.required("barrier"));
    bent(network, new Bezier(1), a, b, c.required("bezier"));
    bent(network, new Chain(1), a, b, c.required("chain"));
  }

  private static void bent(GivenNetwork network, Connection shape, Vec a, Vec b, JsonNode want) {
    List<Vec> knots = List.of(a, network.in(Truth.numbers(want.required("control"))), b);
    double[] losses = assertLosses(network, shape, knots, want.required("loss"));
    assertExcess(network, shape, knots, losses, want.required("barrier"));
    Bending bending =
        new Bending(network.whole(), shape, losses.length, new Lbfgs(3000), network::zeros);
    double[] gradient = new double[network.places().length];
    double mean = want.required("mean_loss").asDouble();
    assertEquals(mean, bending.mean(knots, gradient), LOSS);
    double norm = GivenNetwork.DOUBLES.vec(gradient).norm();
    assertEquals(want.required("gradient_norm_of_mean_loss_in_control").asDouble(), norm, 1e-11);
    assertEquals(mean, bending.mean(bending.bent(knots), gradient), 1e-9, "it is a minimum");
    List<Vec> own = bending.between(a, b);
    double straight =
        GivenNetwork.DOUBLES.vec(losses(network, a, b, losses.length)).sum() / losses.length;
    assertTrue(bending.mean(own, gradient) < straight / 2);
  }

  private static double[] losses(GivenNetwork network, Vec a, Vec b, int points) {
    double[] losses = new double[points];
    for (int i = 0; i < points; i++) {
      losses[i] =
          network
              .whole()
              .value(new Straight().at(i / (points - 1.0), List.of(a, b), network.zeros()));
    }
    return losses;
  }
}
