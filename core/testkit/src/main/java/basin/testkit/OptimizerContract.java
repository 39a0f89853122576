package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Residuals;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every optimizer must hold to. The instances need settings with which they descend on a
 * {@link Parabola} within 200 steps: rates between 0.001 and 1, say.
 */
public interface OptimizerContract extends ComponentContract<Optimizer> {
  /** How far apart both precisions may be after ten steps on numbers of size 1. */
  double FLOAT32_TOLERANCE = 1e-5;

  @Override
  default Class<Optimizer> point() {
    return Optimizer.class;
  }

  /** Downhill in the end, in both precisions. */
  @TestFactory
  default Stream<DynamicTest> descendsOnAParabola() {
    return each(
        optimizer -> {
          for (Precision precision : Precision.values()) {
            Walk walk = new Walk(optimizer, Arithmetic.of(precision), 5);
            double start = walk.height();
            double end = walk.steps(200).height();
            assertTrue(
                end < start,
                () ->
                    precision
                        + ": from "
                        + start
                        + " to "
                        + end
                        + " in 200 steps; test it at a rate with which it descends there");
          }
        });
  }

  /** Ten steps lead to the same place in both precisions, but for what ten roundings add up to. */
  @TestFactory
  default Stream<DynamicTest> float32AgreesWithFloat64() {
    return each(
        optimizer -> {
          double[] wanted = walk(optimizer, 5).steps(10).point.toArray();
          Vec got = new Walk(optimizer, Arithmetic.of(Precision.FLOAT32), 5).steps(10).point;
          assertArrayEquals(wanted, got.toArray(), FLOAT32_TOLERANCE);
        });
  }

  /** A specification holds no state: runs side by side go as each would alone. */
  @TestFactory
  default Stream<DynamicTest> twoStartsShareNoState() {
    return each(
        optimizer -> {
          double[] alone = walk(optimizer, 5).steps(20).point.toArray();
          Walk one = walk(optimizer, 5).steps(7);
          Walk other = walk(optimizer, 5);
          for (int i = 0; i < 13; i++) {
            one.step();
            other.step();
          }
          String shared =
              "a run beside another goes elsewhere; keep state in memory() or the Descent";
          assertArrayEquals(alone, one.point.toArray(), shared);
          assertArrayEquals(alone, other.steps(7).point.toArray(), shared);
        });
  }

  /** k steps, save, a fresh start, load, go on: the same bits. */
  @TestFactory
  default Stream<DynamicTest> aSavedRunGoesOnToTheSameBits() {
    Continuation.announce(this);
    return each(
        optimizer -> {
          SmallRun.onParabola(3).withOptimizer(optimizer).assertContinued(List.of(), List.of());
          for (Precision precision : Precision.values()) {
            SmallRun.onNetwork(precision)
                .withOptimizer(optimizer)
                .assertContinued(List.of(), List.of());
          }
        });
  }

  /** What a step leaves for probes: loss and gradient where it started from. */
  @TestFactory
  default Stream<DynamicTest> aStepTellsLossAndGradientWhereItStarted() {
    return each(
        optimizer -> {
          Walk walk = walk(optimizer, 5);
          Vec gradient = walk.gradient.slice(0, 5);
          Vec expected = Arithmetic.of(Precision.FLOAT64).vec(5);
          for (int i = 0; i < 5; i++) {
            double height = walk.height();
            walk.parabola.gradient(walk.point, expected);
            assertEquals(height, walk.step(), "step " + i + " returns the loss where it started");
            if (optimizer.takesGradients()) {
              assertArrayEquals(
                  expected.toArray(),
                  gradient.toArray(),
                  "step " + i + " leaves the gradient where it started");
            }
          }
        });
  }

  /**
   * How many parameters kernels are compared on: three tiles. Fewer for an optimizer that solves
   * with matrices of them, which would take hours.
   */
  default int parameters(Optimizer optimizer) {
    return 2100;
  }

  /** Which kernels compute changes the speed, never the bits. */
  @TestFactory
  default Stream<DynamicTest> scalarKernelsGiveTheSameBits() {
    return each(
        optimizer -> {
          int parameters = parameters(optimizer);
          for (Precision precision : Precision.values()) {
            assertArrayEquals(
                new Walk(optimizer, Arithmetic.scalar(precision), parameters)
                    .steps(10)
                    .point
                    .toArray(),
                new Walk(optimizer, Arithmetic.of(precision), parameters)
                    .steps(10)
                    .point
                    .toArray());
          }
        });
  }

  /** A gradient of 0 divides nothing by 0. */
  @TestFactory
  default Stream<DynamicTest> staysFiniteWhereTheGradientIsZero() {
    return each(
        optimizer -> {
          Walk walk = walk(optimizer, 5);
          walk.point.fill(0);
          assertTrue(walk.steps(3).point.finite(), "0/0 where the gradient is 0");
        });
  }

  /**
   * Where the objective and what {@link Optimizer#penalty} says cancel out, a step leads nowhere:
   * it is their sum that is descended.
   */
  @TestFactory
  default Stream<DynamicTest> aStationaryPointWithThePenaltyIsNotLeft() {
    return each(
        optimizer -> {
          Penalty penalty = optimizer.penalty(Progress.of(0, 1, 1));
          Assumptions.assumeTrue(penalty.caveat().isEmpty(), "descends no function");
          FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 3);
          double[] start = {1e-3, -2e-3, 5e-4}; // short, so that nothing clips its gradient
          Vec point = space.vector().set(start);
          optimizer
              .start(space)
              .step(point, space.vector(), new Opposite(penalty), Progress.of(0, 1, 1));
          assertArrayEquals(start, point.toArray(), 1e-9);
        });
  }

  /** −penalty. */
  record Opposite(Penalty penalty) implements Objective {
    @Override
    public double value(Vec point) {
      return -penalty.value(point);
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      penalty.addGradient(point, gradient.fill(0));
      gradient.negate();
      return value(point);
    }

    @Override
    public SecondDerivatives secondDerivatives() {
      return SecondDerivatives.EXACT;
    }

    @Override
    public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
      for (int i = 0; i < products.size(); i++) {
        penalty.addHessianProduct(point, directions.get(i), products.get(i).fill(0));
        products.get(i).negate();
      }
    }

    /** Of no penalty, a single 0. */
    @Override
    public Optional<Residuals> residuals() {
      return penalty.none() ? Optional.of(new Nothing()) : Optional.empty();
    }
  }

  /** A residual that is 0 everywhere. */
  record Nothing() implements Residuals {
    @Override
    public int count() {
      return 1;
    }

    @Override
    public void at(Vec point, double[] residuals) {
      residuals[0] = 0;
    }

    @Override
    public void at(Vec point, double[] residuals, double[][] jacobian) {
      residuals[0] = 0;
      Arrays.fill(jacobian[0], 0);
    }
  }

  private static Walk walk(Optimizer optimizer, int dimension) {
    return new Walk(optimizer, Arithmetic.of(Precision.FLOAT64), dimension);
  }
}
