package basin.optimizers.regions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.optimizers.OptimizersPlugin;
import basin.spi.Plugin;
import basin.spi.descent.Block;
import basin.spi.descent.Region;
import basin.spi.descent.Role;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.testkit.ComponentContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every region must hold to, and the numbers of each. */
class RegionsTest implements ComponentContract<Region> {
  private static final Arithmetic DOUBLE = Arithmetic.of(Precision.FLOAT64);
  private static final int TRIES = 50;

  @Override
  public Plugin plugin() {
    return new OptimizersPlugin();
  }

  @Override
  public Class<Region> point() {
    return Region.class;
  }

  @Override
  public Map<String, Region> components() {
    return Map.of(
        "ball", new Ball(0.9),
        "box", new Box(-0.3, 0.8),
        "l1-ball", new L1Ball(1.1),
        "max-norm", new MaxNorm(0.6),
        "non-negative", new NonNegative(),
        "simplex", new Simplex(1.5),
        "unit-norm", new UnitNorm(0.6));
  }

  @TestFactory
  Stream<DynamicTest> aPointOfTheRegionStays() {
    return each(
        region -> {
          Region.Projection projection = region.on(space(12, matrix(), bias()));
          RandomStream random = new SeededStreams(1).named("points");
          for (int i = 0; i < TRIES; i++) {
            Vec point = drawn(random, 2);
            projection.apply(point);
            double[] inside = point.toArray();
            projection.apply(point);
            assertArrayEquals(inside, point.toArray(), 1e-15);
          }
        });
  }

  /** A convex set's nearest point sees all others beyond a plane: ⟨x − p, q − p⟩ ≤ 0. */
  @TestFactory
  Stream<DynamicTest> noOtherPointOfTheRegionIsNearer() {
    return each(
        region -> {
          if (region instanceof UnitNorm) {
            return; // a sphere is no convex set
          }
          Region.Projection projection = region.on(space(12, matrix(), bias()));
          RandomStream random = new SeededStreams(2).named("points");
          for (int i = 0; i < TRIES; i++) {
            Vec outside = drawn(random, 3);
            Vec nearest = DOUBLE.vec(12).set(outside);
            Vec other = drawn(random, 1);
            projection.apply(nearest);
            projection.apply(other);
            outside.subtract(nearest);
            other.subtract(nearest);
            assertTrue(outside.dot(other) <= 1e-12, () -> "by " + outside.dot(other));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> whatLiesBesideThePartIsLeft() {
    return each(
        region -> {
          Space whole = space(12, matrix(), bias());
          Vec point = drawn(new SeededStreams(3).named("points"), 4);
          Vec alone = DOUBLE.vec(8).set(point.slice(0, 8));
          double[] bias = point.slice(8, 4).toArray();
          region.on(whole.part(List.of(matrix()))).apply(point);
          region.on(space(8, matrix())).apply(alone);
          assertArrayEquals(bias, point.slice(8, 4).toArray());
          assertArrayEquals(alone.toArray(), point.slice(0, 8).toArray());
        });
  }

  @Test
  void aBallShortensAndABoxCuts() {
    assertArrayEquals(new double[] {3, 4}, on(new Ball(5), 3, 4), 0);
    assertArrayEquals(new double[] {1.5, 2}, on(new Ball(2.5), 3, 4), 1e-15);
    assertArrayEquals(new double[] {1, -1, 0.5}, on(new Box(-1, 1), 3, -4, 0.5), 0);
    assertArrayEquals(new double[] {0, 2}, on(new NonNegative(), -3, 2), 0);
  }

  /** |w| = (3, 2, 0.5) and radius 3: θ = 1 leaves (2, 1, 0). */
  @Test
  void sumsAreBroughtDownByTheSameAmount() {
    assertArrayEquals(new double[] {2, -1, 0}, on(new L1Ball(3), 3, -2, 0.5), 1e-15);
    assertArrayEquals(new double[] {2, -1, 0}, on(new L1Ball(3), 2, -1, 0), 0);
    assertArrayEquals(new double[] {0.75, 0.25, 0}, on(new Simplex(1), 1, 0.5, -2), 1e-15);
    assertArrayEquals(new double[] {0.5, 0.5}, on(new Simplex(1), 0, 0), 1e-15);
  }

  /** Units are columns: (3, 4) is too long, (0.6, 0.8) is not, and biases are not weights. */
  @Test
  void eachUnitsWeightsHaveALengthOfTheirOwn() {
    double[] start = {3, 0.6, 4, 0.8, 9, 9};
    Vec point = DOUBLE.vec(start);
    new MaxNorm(2).on(dense()).apply(point);
    assertArrayEquals(new double[] {1.2, 0.6, 1.6, 0.8, 9, 9}, point.toArray(), 1e-15);
    new UnitNorm(5).on(dense()).apply(point);
    assertArrayEquals(new double[] {3, 3, 4, 4, 9, 9}, point.toArray(), 1e-14);
    assertArrayEquals(new double[] {1.5, 2}, on(new MaxNorm(2.5), 3, 4), 1e-15);
  }

  @Test
  void anIntervalHasALowAndAHighEnd() {
    assertEquals(
        "low (2.0) is not below high (-1.0)",
        assertThrows(IllegalArgumentException.class, () -> new Box(2, -1)).getMessage());
  }

  private static double[] on(Region region, double... numbers) {
    Vec point = DOUBLE.vec(numbers);
    region
        .on(space(numbers.length, new Block("x", Role.COORDINATES, 0, 1, numbers.length)))
        .apply(point);
    return point.toArray();
  }

  private static Vec drawn(RandomStream random, double scale) {
    Vec point = DOUBLE.vec(12);
    for (int i = 0; i < point.length(); i++) {
      point.set(i, scale * random.gaussian());
    }
    return point;
  }

  private static Space dense() {
    return space(
        6,
        new Block("dense1.weights", Role.WEIGHTS, 0, 2, 2),
        new Block("dense1.bias", Role.BIAS, 4, 1, 2));
  }

  private static Block matrix() {
    return new Block("dense1.weights", Role.WEIGHTS, 0, 2, 4);
  }

  private static Block bias() {
    return new Block("dense1.bias", Role.BIAS, 8, 1, 4);
  }

  private static Space space(int dimension, Block... blocks) {
    return new RunSpace(
        List.of(blocks), dimension, DOUBLE, new RunState(DOUBLE, new SeededStreams(0)));
  }
}
