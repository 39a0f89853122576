package basin.schedules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceTest {
  private static final Schedule LINE = new Linear(8, 0, Optional.empty(), Granularity.EPOCH);

  @Test
  void eachScheduleHasTheEpochsUpToTheNextAsItsBudget() {
    Schedule lines = new Sequence(List.of(LINE, new Constant(5), LINE), List.of(4, 6));
    assertArrayEquals(new double[] {8, 6, 4, 2, 5, 5, 8, 4}, values(lines));
  }

  @Test
  void theBudgetOfAPartEndsWithTheRun() {
    Schedule lines = new Sequence(List.of(new Constant(5), LINE, LINE), List.of(4, 90));
    assertArrayEquals(new double[] {5, 5, 5, 5, 8, 6, 4, 2}, values(lines));
  }

  @Test
  void aPlateauSeesWhatWasRecordedSinceItBegan() {
    Schedule plateau =
        new ReduceOnPlateau(8, "train.loss", Optional.empty(), 0.5, 0, 0, Threshold.RELATIVE, 0, 0);
    Schedule after = new Sequence(List.of(new Constant(5), plateau), List.of(3));
    assertArrayEquals(new double[] {5, 5, 5, 8, 8, 4, 4, 2}, values(after, 1, 1, 1, 9, 9, 8, 8));
  }

  @Test
  void milestonesThatDoNotFitAreRefused() {
    assertEquals("2 schedules need 1 milestones between them, not 0", refusal(2, List.of()));
    assertEquals("0 schedules need 0 milestones between them, not 1", refusal(0, List.of(1)));
    assertEquals("milestones rise, but 3 stands behind 3", refusal(3, List.of(3, 3)));
  }

  private static String refusal(int schedules, List<Integer> milestones) {
    List<Schedule> lines = IntStream.range(0, schedules).mapToObj(i -> LINE).toList();
    return assertThrows(IllegalArgumentException.class, () -> new Sequence(lines, milestones))
        .getMessage();
  }

  /** In the middle of each of 8 epochs of 2 steps. */
  private static double[] values(Schedule schedule, double... metric) {
    return IntStream.range(0, 8)
        .mapToDouble(epoch -> schedule.at(Progress.of(2L * epoch + 1, 16, 2, metric)))
        .toArray();
  }
}
