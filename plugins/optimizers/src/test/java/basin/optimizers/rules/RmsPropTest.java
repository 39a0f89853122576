package basin.optimizers.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.schedules.Constant;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RmsPropTest {
  /** f(x) = cx: its gradient never changes, so that v − a² comes to nothing but rounding. */
  private record Slope(double c) implements Objective {
    @Override
    public double value(Vec point) {
      return c * point.sum();
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.fill(c);
      return value(point);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aVarianceThatRoundingMakesNegativeCountsAsNone(Precision precision) {
    FlatSpace space = new FlatSpace(Arithmetic.of(precision), 1);
    Descent descent =
        new RmsProp(
                new Constant(1e-9), new Constant(0.5), 1e-8, new Constant(0), true, new Constant(0))
            .start(space);
    Vec point = space.vector();
    Vec gradient = space.vector();
    for (int t = 0; t < 200; t++) {
      descent.step(point, gradient, new Slope(0.1 + t * 1e-17), Progress.of(t, 200, 1));
      assertTrue(point.finite(), "after " + (t + 1) + " steps");
    }
  }
}
