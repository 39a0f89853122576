package basin.optimizers.transforms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.optimizers.descents.Fista;
import basin.optimizers.rules.Momentum;
import basin.schedules.Constant;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;

class CautiousTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  /** Momentum after (1, 1, 1, 1) and then a gradient that turns in the first and the last place. */
  private static final double[][] GRADIENTS = {{1, 1, 1, 1}, {-0.5, 1, 0, -0.5}};

  @Test
  void whatGoesUphillStaysAndTheRestOfItsBlockGoesFarther() {
    Cautious cautious =
        new Cautious(
            new Momentum(new Constant(1), new Constant(0.8), new Constant(0), new Constant(0)));
    List<Block> blocks = List.of(new Block("a", 0, 1, 3), new Block("b", 3, 1, 1));
    Descent descent =
        cautious.start(
            new RunSpace(blocks, 4, DOUBLES, new RunState(DOUBLES, new SeededStreams(0))));
    Vec point = DOUBLES.vec(4);
    for (int t = 0; t < 2; t++) {
      descent.step(point, DOUBLES.vec(4), new Given(GRADIENTS[t]), Progress.of(t, 2, 1));
    }
    // velocities 0.3, 1.8, 0.8 and 0.3: only the second has its gradient's sign, one of three
    assertArrayEquals(new double[] {-1, -1 - 3 * 1.8, -1, -1}, point.toArray(), 1e-15);
    assertEquals(0.25, descent.quantities().get("kept"));
  }

  @Test
  void anOptimizerThatEvaluatesOnItsOwnIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Cautious(new Fista(new Constant(1))));
  }

  private record Given(double[] slopes) implements Objective {
    @Override
    public double value(Vec point) {
      return 0;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.set(slopes);
      return 0;
    }
  }
}
