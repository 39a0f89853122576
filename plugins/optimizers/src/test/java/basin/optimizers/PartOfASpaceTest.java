package basin.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.optimizers.descents.PolyakStep;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Residuals;
import basin.spi.descent.Role;
import basin.spi.descent.SecondDerivatives;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * An optimizer that is to move some blocks of a space goes as it would if there were no others,
 * whatever moves those.
 */
class PartOfASpaceTest {
  private static final Arithmetic DOUBLE = Arithmetic.of(Precision.FLOAT64);
  private static final int STEPS = 9;
  private static final int DIMENSION = 9;

  /** Where the block between the two that are moved lies. */
  private static final int FROM = 4;

  private static final int LENGTH = 3;
  private static final double[] CURVATURES = {1, 0.4, 0.7, 0.2, 0.9, 0.6};

  @TestFactory
  Stream<DynamicTest> theOtherBlocksAreNotThere() {
    return new OptimizersTest()
        .components().entrySet().stream()
            .filter(e -> !(e.getValue() instanceof PolyakStep)) // it goes by the height of them all
            .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getValue())));
  }

  private static void check(Optimizer optimizer) {
    Block first = new Block("first", Role.WEIGHTS, 0, 2, 2);
    Block between = new Block("between", Role.WEIGHTS, FROM, 1, LENGTH);
    Block last = new Block("last", Role.BIAS, FROM + LENGTH, 1, 2);
    Space whole = space(DIMENSION, first, between, last);
    Space alone = space(DIMENSION - LENGTH, first, new Block("last", Role.BIAS, FROM, 1, 2));
    Descent some = optimizer.start(whole.part(List.of(first, last)));
    Descent all = optimizer.start(alone);
    double[] start = {1, -0.5, 0.25, 2, -1, 0.75};
    Vec point = whole.vector().set(beside(start, 0));
    Vec same = alone.vector().set(start);
    Vec gradient = whole.vector();
    Vec other = alone.vector();
    for (int t = 0; t < STEPS; t++) {
      Progress progress = Progress.of(t, STEPS, 1);
      double moved = 0.1 * t;
      point.slice(FROM, LENGTH).fill(moved); // as another optimizer would
      some.step(point, gradient, new Bowl(beside(CURVATURES, 1)), progress);
      all.step(same, other, new Bowl(CURVATURES), progress);
      String when = " after step " + (t + 1);
      assertArrayEquals(beside(same.toArray(), moved), point.toArray(), 1e-6, "the point" + when);
      Vec answer = some.answer(point);
      double[] wanted = beside(all.answer(same).toArray(), moved);
      assertArrayEquals(wanted, answer.toArray(), 1e-6, "the answer" + when);
    }
  }

  /** Numbers of the two blocks, and one number all over the block between them. */
  private static double[] beside(double[] own, double between) {
    Vec all = DOUBLE.vec(DIMENSION).fill(between);
    all.slice(0, FROM).set(DOUBLE.vec(own).slice(0, FROM));
    all.slice(FROM + LENGTH, own.length - FROM).set(DOUBLE.vec(own).slice(FROM, own.length - FROM));
    return all.toArray();
  }

  private static Space space(int dimension, Block... blocks) {
    return new RunSpace(
        List.of(blocks), dimension, DOUBLE, new RunState(DOUBLE, new SeededStreams(3)));
  }

  /** ½ Σ cᵢxᵢ², which no coordinate ties to another. */
  private record Bowl(double... curvatures) implements Objective {
    @Override
    public double value(Vec point) {
      Vec slope = DOUBLE.vec(curvatures).multiply(point);
      return slope.dot(point) / 2;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.set(curvatures).multiply(point);
      return value(point);
    }

    @Override
    public SecondDerivatives secondDerivatives() {
      return SecondDerivatives.EXACT;
    }

    @Override
    public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
      for (int i = 0; i < directions.size(); i++) {
        products.get(i).set(curvatures).multiply(directions.get(i));
      }
    }

    @Override
    public void gaussNewtonProducts(Vec point, List<Vec> directions, List<Vec> products) {
      hessianProducts(point, directions, products);
    }

    /** √(c/2)·x, coordinate by coordinate. */
    @Override
    public Optional<Residuals> residuals() {
      return Optional.of(new Roots(DOUBLE.vec(curvatures).multiply(0.5).sqrt().toArray()));
    }
  }

  private record Roots(double... factors) implements Residuals {
    @Override
    public int count() {
      return factors.length;
    }

    @Override
    public void at(Vec point, double[] values) {
      for (int i = 0; i < factors.length; i++) {
        values[i] = factors[i] * point.get(i);
      }
    }

    @Override
    public void at(Vec point, double[] values, double[][] jacobian) {
      at(point, values);
      for (int i = 0; i < factors.length; i++) {
        Arrays.fill(jacobian[i], 0);
        jacobian[i][i] = factors[i];
      }
    }
  }
}
