package basin.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GranularityTest {
  private static final Progress MIDDLE_OF_THE_SECOND_EPOCH = Progress.of(6, 16, 4);

  @Test
  void perEpochTheValueWaitsForTheNextEpoch() {
    assertEquals(0.75, line(Granularity.EPOCH).at(MIDDLE_OF_THE_SECOND_EPOCH));
  }

  @Test
  void perStepTheValueMovesWithinTheEpoch() {
    assertEquals(0.625, line(Granularity.STEP).at(MIDDLE_OF_THE_SECOND_EPOCH));
  }

  @Test
  void aWarmupWithinTheOnlyEpochRisesPerStep() {
    Schedule warmup = new Warmup(new Constant(2), 1, 0.5, Granularity.STEP);
    assertEquals(1, warmup.at(Progress.of(0, 4, 4)));
    assertEquals(1.5, warmup.at(Progress.of(2, 4, 4)));
    assertEquals(2, warmup.at(Progress.of(4, 4, 4)));
  }

  private static Schedule line(Granularity pace) {
    return new Linear(1, 0, Optional.empty(), pace);
  }
}
