package basin.initializers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import org.junit.jupiter.api.Test;

/** The initializers that do not look at the fans. */
class FixedDistributionsTest {
  private static final int LENGTH = 10_000;

  @Test
  void aConstantDrawsNothing() {
    RandomStream random = new SeededStreams(0).named("init");
    Vec block = Arithmetic.of(Precision.FLOAT32).vec(3);
    new Constant(0.25).fill(block, new Fan(1, 3, 1), random);
    assertArrayEquals(new double[] {0.25, 0.25, 0.25}, block.toArray());
    assertEquals(new SeededStreams(0).named("init").bits(), random.bits());
  }

  @Test
  void uniformStaysBetweenItsEndsAndReachesForThem() {
    Vec block = drawn(new Uniform(2, 5));
    assertTrue(block.smallest() > 2 && block.smallest() < 2.01, "from " + block.smallest());
    assertTrue(block.largest() < 5 && block.largest() > 4.99, "to " + block.largest());
    assertEquals(3.5, block.sum() / LENGTH, 4.5 * Math.sqrt(0.75 / LENGTH));
  }

  @Test
  void normalHasItsMeanAndDeviation() {
    Vec block = drawn(new Normal(-1, 0.5));
    double mean = block.sum() / LENGTH;
    double deviation = Math.sqrt(block.add(-mean).dot(block) / LENGTH);
    assertEquals(-1, mean, 4.5 * 0.5 / Math.sqrt(LENGTH));
    assertEquals(0.5, deviation, 4.5 * 0.5 / Math.sqrt(2.0 * LENGTH));
  }

  @Test
  void endsInTheWrongOrderAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Uniform(1, 0));
  }

  private static Vec drawn(Initializer initializer) {
    Vec block = Arithmetic.of(Precision.FLOAT64).vec(LENGTH);
    initializer.fill(block, new Fan(100, 100, 1), new SeededStreams(1).named("init"));
    return block;
  }
}
