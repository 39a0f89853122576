package basin.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an optimizer says of its evaluations is what it takes. */
class EvaluationsTest {
  @TestFactory
  Stream<DynamicTest> whatDoesNotEvaluateAgainTakesOneGradient() {
    return new OptimizersTest()
        .components().entrySet().stream()
            .filter(e -> !e.getValue().evaluatesAgain())
            .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getValue())));
  }

  private static void check(Optimizer optimizer) {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 4);
    Descent descent = optimizer.start(space);
    Vec point = space.vector().fill(1);
    Vec gradient = space.vector();
    for (int t = 0; t < 12; t++) {
      Counting counting = new Counting();
      descent.step(point, gradient, counting, Progress.of(t, 12, 3));
      assertEquals(1, counting.gradients, "gradients in step " + (t + 1));
      assertEquals(0, counting.values, "values in step " + (t + 1));
    }
  }

  /** ½‖x‖². */
  private static final class Counting implements Objective {
    private int values;
    private int gradients;

    @Override
    public double value(Vec point) {
      values++;
      return point.dot(point) / 2;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradients++;
      gradient.set(point);
      return point.dot(point) / 2;
    }

    @Override
    public SecondDerivatives secondDerivatives() {
      return SecondDerivatives.EXACT;
    }

    @Override
    public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
      for (int i = 0; i < directions.size(); i++) {
        products.get(i).set(directions.get(i));
      }
    }
  }
}
