package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.spi.data.Shelf;
import basin.spi.descent.Residuals;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every problem must hold to. */
public interface ProblemContract extends ComponentContract<Problem> {
  @Override
  default Class<Problem> point() {
    return Problem.class;
  }

  /** Where networks under test find their data; by default nowhere. */
  default Shelf shelf() {
    return new NoFiles();
  }

  /** At the start, and at ten places around it. */
  @TestFactory
  default Stream<DynamicTest> gradientIsTheCentralDifference() {
    return each(
        problem -> {
          Landscape landscape = open(problem, Precision.FLOAT64);
          RandomStream random = new SeededStreams(1).named("places");
          Vec point = start(landscape, Precision.FLOAT64, 0);
          for (int place = 0; place <= 10; place++) {
            Vec gradient = Arithmetic.of(Precision.FLOAT64).vec(point.length());
            double value = landscape.whole().gradient(point, gradient);
            assertEquals(value, landscape.whole().value(point), 1e-14 * (1 + Math.abs(value)));
            double[] slopes = Slopes.of(landscape.whole()::value, point);
            Slopes.assertAgree(slopes, gradient.toArray(), 1e-6);
            for (int i = 0; i < point.length(); i++) {
              point.set(i, point.get(i) + 0.3 * random.gaussian());
            }
          }
        });
  }

  /** What is called exact agrees with differences, at the start and around it. */
  @TestFactory
  default Stream<DynamicTest> exactHessianProductsAreTheCentralDifferencesOfTheGradient() {
    return each(
        problem -> {
          Landscape landscape = open(problem, Precision.FLOAT64);
          RandomStream random = new SeededStreams(3).named("places");
          Vec point = start(landscape, Precision.FLOAT64, 0);
          for (int place = 0; place <= 5; place++) {
            if (landscape.whole().secondDerivatives() == SecondDerivatives.EXACT) {
              Tangents.assertHessianProducts(landscape.whole(), point);
            }
            for (int i = 0; i < point.length(); i++) {
              point.set(i, point.get(i) + 0.3 * random.gaussian());
            }
          }
        });
  }

  /**
   * Where it is said what the objective is the sum of squares of, it is, with a Jacobian that fits.
   */
  @TestFactory
  default Stream<DynamicTest> residualsAreThoseOfTheObjective() {
    return each(
        problem -> {
          Landscape landscape = open(problem, Precision.FLOAT64);
          Optional<Residuals> residuals = landscape.whole().residuals();
          residuals.ifPresent(
              parts ->
                  Squares.assertAgree(
                      landscape.whole(), parts, start(landscape, Precision.FLOAT64, 0)));
        });
  }

  /** What is called a minimum is stationary, and lower than its neighbours. */
  @TestFactory
  default Stream<DynamicTest> minimaAreStationaryAndLow() {
    return each(
        problem -> {
          if (problem instanceof Surface surface) {
            surface.minima().forEach(minimum -> assertMinimum(surface, minimum));
          }
        });
  }

  /** Where parts are said to change places, it notices nothing, at the start and around it. */
  @TestFactory
  default Stream<DynamicTest> whatMayChangePlacesMay() {
    return each(
        problem -> {
          Landscape landscape = open(problem, Precision.FLOAT64);
          RandomStream random = new SeededStreams(4).named("places");
          Vec point = start(landscape, Precision.FLOAT64, 0);
          for (int place = 0; place <= 3; place++) {
            Exchanges.assertUnnoticed(landscape, point);
            for (int i = 0; i < point.length(); i++) {
              point.set(i, point.get(i) + 0.3 * random.gaussian());
            }
          }
        });
  }

  /** The seed decides where a run starts, and nothing else does. */
  @TestFactory
  default Stream<DynamicTest> theSeedDecidesTheStart() {
    return each(
        problem -> {
          Vec one = start(open(problem, Precision.FLOAT64), Precision.FLOAT64, 3);
          Vec other = start(open(problem, Precision.FLOAT64), Precision.FLOAT64, 3);
          assertTrue(one.finite());
          assertArrayEquals(one.toArray(), other.toArray());
        });
  }

  /** One formula, two precisions. */
  @TestFactory
  default Stream<DynamicTest> float32IsNearFloat64() {
    return each(
        problem -> {
          Landscape narrow = open(problem, Precision.FLOAT32);
          Landscape wide = open(problem, Precision.FLOAT64);
          Vec narrowPoint = start(narrow, Precision.FLOAT32, 0);
          Vec widePoint = Arithmetic.of(Precision.FLOAT64).vec(narrowPoint.length());
          widePoint.set(narrowPoint);
          Vec narrowGradient = Arithmetic.of(Precision.FLOAT32).vec(narrowPoint.length());
          Vec wideGradient = Arithmetic.of(Precision.FLOAT64).vec(narrowPoint.length());
          double value = wide.whole().gradient(widePoint, wideGradient);
          assertEquals(
              value,
              narrow.whole().gradient(narrowPoint, narrowGradient),
              1e-4 * (1 + Math.abs(value)));
          Slopes.assertAgree(wideGradient.toArray(), narrowGradient.toArray(), 1e-4);
        });
  }

  /** Blocks follow each other without gaps; epochs have steps. */
  @TestFactory
  default Stream<DynamicTest> blocksCoverThePoint() {
    return each(
        problem -> {
          Landscape landscape = open(problem, problem.precision());
          int end = 0;
          for (var block : landscape.blocks()) {
            assertEquals(end, block.offset(), block.name());
            end += block.length();
          }
          assertEquals(end, landscape.dimension());
          assertTrue(end > 0);
          assertTrue(landscape.stepsPerEpoch() > 0);
        });
  }

  private Landscape open(Problem problem, Precision precision) {
    return problem.open(
        new TrialWorkshop(
            new DataRoom(shelf()),
            OptionalInt.empty(),
            Arithmetic.of(precision),
            new SeededStreams(0)));
  }

  private static Vec start(Landscape landscape, Precision precision, long seed) {
    Vec point = Arithmetic.of(precision).vec(landscape.dimension());
    landscape.start(point, new SeededStreams(seed));
    return point;
  }

  private static void assertMinimum(Surface surface, double[] minimum) {
    Vec point = Arithmetic.of(Precision.FLOAT64).vec(minimum);
    Vec gradient = Arithmetic.of(Precision.FLOAT64).vec(minimum.length);
    surface.gradient(point, gradient);
    assertEquals(0, gradient.norm(), 1e-7, "norm of the gradient at a minimum");
    double lowest = surface.value(point);
    RandomStream random = new SeededStreams(2).named("neighbours");
    for (int neighbour = 0; neighbour < 50; neighbour++) {
      point.set(minimum);
      for (int i = 0; i < minimum.length; i++) {
        point.set(i, minimum[i] + 1e-3 * random.gaussian());
      }
      assertTrue(surface.value(point) >= lowest - 1e-12, "a neighbour is lower");
    }
  }
}
