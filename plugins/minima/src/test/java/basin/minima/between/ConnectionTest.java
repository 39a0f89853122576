package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  @Test
  void weightsAddUpToOneAndTheEndsAreFixed() {
    for (Connection shape :
        List.of(new Straight(), new Bezier(1), new Bezier(3), new Chain(1), new Chain(4))) {
      for (double t : new double[] {0, 0.1, 1 / 3.0, 0.5, 0.99, 1}) {
        assertEquals(shape.bends() + 2, shape.weights(t).length);
        assertEquals(1, Arrays.stream(shape.weights(t)).sum(), 1e-15);
      }
      assertEquals(1, shape.weights(0)[0]);
      assertEquals(1, shape.weights(1)[shape.bends() + 1]);
    }
  }

  @Test
  void oneBendMakesTheQuadraticCurve() {
    double t = 0.3;
    assertArrayEquals(
        new double[] {(1 - t) * (1 - t), 2 * t * (1 - t), t * t}, new Bezier(1).weights(t), 1e-16);
  }

  @Test
  void aChainGoesThroughItsCorners() {
    assertArrayEquals(new double[] {0, 1, 0, 0}, new Chain(2).weights(1 / 3.0), 1e-15);
    assertArrayEquals(new double[] {0, 0.5, 0.5, 0}, new Chain(2).weights(0.5), 1e-15);
  }
}
