package basin.optimizers.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.rules.DecayApart;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every optimizer of blocks, on one matrix. */
class BlocksTest {
  private static final OneMatrix PATH = new OneMatrix(3, 2, 9);

  private interface Check {
    void of(BlockSpecimens.Settable settable);
  }

  @TestFactory
  Stream<DynamicTest> aScheduleThatStaysPutIsAConstant() {
    return each(
        settable ->
            assertArrayEquals(
                PATH.end(settable.of(new Constant(0.75), new Constant(0.02))),
                PATH.end(settable.of(progress -> 0.75, progress -> 0.02)),
                1e-13));
  }

  @TestFactory
  Stream<DynamicTest> decayIsThatOfTheStep() {
    Schedule decay = progress -> progress.step() % 2 == 0 ? 0 : 0.5;
    return each(
        settable -> {
          Optimizer optimizer = settable.of(new Constant(0.75), decay);
          assertTrue(optimizer.penalty(Progress.of(4, 9, 5)).none());
          boolean apart =
              optimizer instanceof DecayApart
                  || optimizer instanceof KFac
                  || optimizer instanceof Muon;
          assertEquals(apart, optimizer.penalty(Progress.of(5, 9, 5)).caveat().isPresent());
        });
  }

  /** Nothing is thrown where a run diverges, and nothing hides it. */
  @TestFactory
  Stream<DynamicTest> aDivergedRunIsSeenToHaveDiverged() {
    return each(
        settable -> {
          for (double slope : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Optimizer optimizer = settable.of(new Constant(0.75), new Constant(0.02));
            double[] end = PATH.endOfDivergence(optimizer, slope);
            assertFalse(Arrays.stream(end).allMatch(Double::isFinite), Arrays.toString(end));
          }
        });
  }

  private static Stream<DynamicTest> each(Check check) {
    return BlockSpecimens.ALL.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check.of(each.getValue())));
  }
}
