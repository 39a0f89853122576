package basin.optimizers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules that run for millions of steps leave nothing behind for the collector. */
class AllocationTest {
  /** Three tiles, the last of which is shorter. */
  private static final int PARAMETERS = 2100;

  /**
   * A vector of one tile has four times as many bytes; what is left is the JDK's, whose {@code
   * StrictMath.pow} makes small arrays until it is compiled.
   */
  private static final long BYTES = 1000;

  private static final int STEPS = 10;

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean(); // HotSpot's

  @TestFactory
  Stream<DynamicTest> aRuleAllocatesNothingInAStep() {
    return new OptimizersTest()
        .components().entrySet().stream()
            .filter(each -> each.getValue() instanceof Rule)
            .map(
                each ->
                    DynamicTest.dynamicTest(
                        each.getKey(), () -> assertSpares((Rule) each.getValue())));
  }

  private static void assertSpares(Rule rule) {
    for (Precision precision : Precision.values()) {
      FlatSpace space = new FlatSpace(Arithmetic.scalar(precision), PARAMETERS);
      Descent descent = rule.start(space);
      Vec point = space.vector().fill(1);
      Vec gradient = space.vector();
      Steps progress = new Steps();
      Objective copying = new Copying();
      for (int i = 0; i < STEPS; i++) { // views are made, classes are loaded
        descent.step(point, gradient, copying, progress.next());
      }
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < STEPS; i++) {
        descent.step(point, gradient, copying, progress.next());
      }
      descent.answer(point);
      long each = (THREADS.getCurrentThreadAllocatedBytes() - before) / STEPS;
      assertTrue(each < BYTES, () -> each + " bytes a step in " + precision);
    }
  }

  /** f(x) = ½‖x‖². */
  private static final class Copying implements Objective {
    @Override
    public double value(Vec point) {
      return point.dot(point) / 2;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.set(point);
      return value(point);
    }
  }

  /** One object for all steps, as in a run. */
  private static final class Steps implements Progress {
    private long step = -1;

    Steps next() {
      step++;
      return this;
    }

    @Override
    public long step() {
      return step;
    }

    @Override
    public long horizon() {
      return 100;
    }

    @Override
    public long stepsPerEpoch() {
      return 10;
    }
  }
}
