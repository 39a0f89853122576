package basin.vector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.DoubleGrid;
import basin.engine.number.DoubleProducts;
import basin.engine.number.FloatGrid;
import basin.engine.number.FloatProducts;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The compiler takes in whole what a product of matrices consists of. Where it cannot, each vector
 * is an object, made anew at every step: the product is right, and twenty times as slow.
 */
class CompiledTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What a vector that is an object takes at least, for each link of a tile's chains. */
  private static final long OBJECT = 32;

  private static final int LINKS = 300;
  private static final int PATIENCE = 400;

  @ParameterizedTest
  @CsvSource({"8, 512", "32, 128", "9, 65", "32, 10", "3, 40", "40, 1"})
  void productsMakeNoObjects(int rows, int columns) {
    FloatProducts floats = new VectorFloatProducts();
    FloatGrid c = grid(rows, columns);
    FloatGrid a = grid(rows, LINKS);
    FloatGrid b = grid(LINKS, columns);
    FloatGrid start = grid(rows, columns);
    assertCompiled(() -> floats.product(c, a, b, start));
  }

  @ParameterizedTest
  @CsvSource({"8, 512", "32, 128", "9, 65", "32, 10", "3, 40", "40, 1"})
  void productsInDoublePrecisionMakeNoObjects(int rows, int columns) {
    DoubleProducts doubles = new VectorDoubleProducts();
    DoubleGrid c = exact(rows, columns);
    DoubleGrid a = exact(rows, LINKS);
    DoubleGrid b = exact(LINKS, columns);
    DoubleGrid start = exact(rows, columns);
    assertCompiled(() -> doubles.product(c, a, b, start));
  }

  /** Sooner or later, that is: when the compiler is done with it. */
  private static void assertCompiled(Runnable product) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < PATIENCE && least >= LINKS * OBJECT; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 50; i++) {
        product.run();
      }
      least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / 50);
    }
    long bytes = least;
    assertTrue(bytes < LINKS * OBJECT, () -> "each product makes objects of " + bytes + " bytes");
  }

  private static FloatGrid grid(int rows, int columns) {
    float[] room = FloatGrid.room(rows * columns);
    return new FloatGrid(room, FloatGrid.HEAD, rows, columns, columns, 1);
  }

  private static DoubleGrid exact(int rows, int columns) {
    double[] room = DoubleGrid.room(rows * columns);
    return new DoubleGrid(room, DoubleGrid.HEAD, rows, columns, columns, 1);
  }
}
