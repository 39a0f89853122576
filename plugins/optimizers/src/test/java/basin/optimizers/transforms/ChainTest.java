package basin.optimizers.transforms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.testkit.FlatSpace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {
  private static final Optimizer SGD = new Sgd(new Constant(0.5), new Constant(0));
  private static final Optimizer ADAM =
      new Adam(
          new Constant(0.1), new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0), false);

  private static final Optimizer STILL = new Still(false, false);

  /** f(x) = ½‖x‖², with ∇f(x) = x. */
  private static final Objective BOWL =
      new Objective() {
        @Override
        public double value(Vec point) {
          return point.dot(point) / 2;
        }

        @Override
        public double gradient(Vec point, Vec gradient) {
          gradient.set(point);
          return value(point);
        }
      };

  /** Stays where it is: an optimizer that is no transform; it may take its gradient twice. */
  private record Still(boolean evaluatesAgain, boolean twice) implements Optimizer {
    @Override
    public Descent start(Space space) {
      return (point, gradient, objective, progress) ->
          objective.gradient(point, gradient) + (twice ? objective.gradient(point, gradient) : 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClipThatNeverCutsChangesNoBit(Precision precision) {
    assertArrayEquals(run(precision, ADAM, 20), run(precision, chain(clip(1e9), ADAM), 20));
  }

  @Test
  void theOptimizerAtTheEndSeesTheShortenedGradient() {
    double[] once = run(Precision.FLOAT64, chain(clip(1), SGD), 1);
    double share = 0.5 / (5 + 1e-6);
    assertArrayEquals(new double[] {3 - 3 * share, 4 - 4 * share}, once, 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {6e23, 2e31, 1.5e37})
  void aGradientWhoseSquaresOverflowIsShortenedNotLost(double height) {
    Vec steep = Arithmetic.of(Precision.FLOAT32).vec(2).set(new double[] {3 * height, 4 * height});
    clip(0.7).link(new FlatSpace(Arithmetic.of(Precision.FLOAT32), 2)).apply(steep, steep, null);
    assertArrayEquals(new double[] {0.42, 0.56}, steep.toArray(), 1e-6);
  }

  @Test
  void probesSeeTheGradientAsItWas() {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 2);
    Vec gradient = space.vector();
    Vec point = space.vector().set(new double[] {3, 4});
    double loss =
        chain(clip(1), SGD).start(space).step(point, gradient, BOWL, Progress.of(0, 1, 1));
    assertEquals(12.5, loss);
    assertArrayEquals(new double[] {3, 4}, gradient.toArray());
  }

  @Test
  void linksWorkInTheirOrder() {
    ClipValue cut = new ClipValue(new Constant(1));
    double[] cutLast = run(Precision.FLOAT64, chain(clip(1.2), cut, SGD), 1);
    double[] cutFirst = run(Precision.FLOAT64, chain(cut, clip(1.2), SGD), 1);
    assertArrayEquals(new double[] {3 - 0.36, 4 - 0.48}, cutLast, 1e-6);
    double diagonal = 0.6 / Math.sqrt(2);
    assertArrayEquals(new double[] {3 - diagonal, 4 - diagonal}, cutFirst, 1e-6);
  }

  @Test
  void aChainInAChainIsTheLongerChain() {
    Optimizer nested = chain(chain(clip(3), new ClipValue(new Constant(2))), ADAM);
    Optimizer flat = chain(clip(3), new ClipValue(new Constant(2)), ADAM);
    assertArrayEquals(run(Precision.FLOAT64, flat, 10), run(Precision.FLOAT64, nested, 10));
  }

  @Test
  void aRuleBeforeTheEndPassesOnHowFarItWouldHaveMoved() {
    Optimizer halved = chain(SGD, new Sgd(new Constant(1), new Constant(0)));
    assertArrayEquals(new double[] {1.5, 2}, run(Precision.FLOAT64, halved, 1));
  }

  @Test
  void anythingMayStandAtTheEndButOnlyThere() {
    assertArrayEquals(new double[] {3, 4}, run(Precision.FLOAT64, chain(clip(1), STILL), 3));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> chain(STILL, SGD));
    assertTrue(refusal.getMessage().contains("link 1"), refusal.getMessage());
    assertThrows(IllegalArgumentException.class, () -> chain(chain(clip(1), STILL), SGD));
  }

  @Test
  void linksBeforeAnOptimizerThatEvaluatesAgainAreRefused() {
    Optimizer searching = new Still(true, true);
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> chain(clip(1), SGD, searching));
    assertEquals(
        "link 3 of the chain evaluates the objective again within a step, but links before it change"
            + " a gradient once per step: let it stand alone, or put the links into the optimizer"
            + " that it wraps, if it wraps one",
        refusal.getMessage());
    assertThrows(IllegalArgumentException.class, () -> chain(clip(1), chain(searching)));
    assertArrayEquals(new double[] {3, 4}, run(Precision.FLOAT64, chain(searching), 2));
  }

  @Test
  void anOptimizerThatEvaluatesAgainUnannouncedIsFound() {
    Optimizer chain = chain(clip(1), new Still(false, true));
    String told =
        assertThrows(IllegalStateException.class, () -> run(Precision.FLOAT64, chain, 1))
            .getMessage();
    assertTrue(told.contains("evaluatesAgain()"), told);
  }

  /** Adds what it draws from a stream to the gradient. */
  private record Noise() implements Transform {
    @Override
    public Link link(Space space) {
      RandomStream random = space.state().random("noise");
      return (update, point, progress) -> update.add(random.uniform());
    }
  }

  @Test
  void linksThatAskForOneNameDrawAndRememberForThemselves() {
    Transform.Link both = chain(new Noise(), new Noise()).link(space());
    Transform.Link one = chain(new Noise()).link(space());
    Vec twice = space().vector();
    Vec once = space().vector();
    both.apply(twice, twice, Progress.of(0, 1, 1));
    one.apply(once, once, Progress.of(0, 1, 1));
    assertTrue(twice.get(0) != 2 * once.get(0), "the second link draws what the first has drawn");

    Momentum momentum =
        new Momentum(new Constant(1), new Constant(0.5), new Constant(0), new Constant(0));
    double[] chained = run(Precision.FLOAT64, chain(momentum, momentum), 2);
    double first = 3;
    double second = 0.5 * first + 0; // the point went to 0, and the velocity is halved
    assertEquals(0 - (0.5 * first + second), chained[0]);
  }

  @Test
  void aClipTellsWhatItLeavesOfTheGradient() {
    Descent descent = chain(clip(1), clip(10), SGD).start(space());
    Vec point = space().vector().set(new double[] {3, 4});
    descent.step(point, space().vector(), BOWL, Progress.of(0, 1, 1));
    assertEquals(Map.of("link1.factor", 1 / (5 + 1e-6), "link2.factor", 1.0), descent.quantities());
  }

  private static FlatSpace space() {
    return new FlatSpace(Arithmetic.of(Precision.FLOAT64), 2);
  }

  @Test
  void aChainWithoutLinksIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Chain(List.of()));
  }

  private static ClipNorm clip(double limit) {
    return new ClipNorm(new Constant(limit));
  }

  private static Chain chain(Optimizer... links) {
    return new Chain(List.of(links));
  }

  private static double[] run(Precision precision, Optimizer optimizer, int steps) {
    FlatSpace space = new FlatSpace(Arithmetic.of(precision), 2);
    Descent descent = optimizer.start(space);
    Vec point = space.vector().set(new double[] {3, 4});
    Vec gradient = space.vector();
    for (int t = 0; t < steps; t++) {
      descent.step(point, gradient, BOWL, Progress.of(t, steps, 1));
    }
    return point.toArray();
  }
}
