package basin.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.testkit.EmptyState;
import basin.testkit.StillSnapshot;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetTest {
  @Test
  void aReachedAccuracyStopsWhenTheEpochEnds() {
    Target target = new Target("test.accuracy", Optional.of(0.9), Optional.empty());
    assertEquals(
        Optional.empty(),
        target.start(EmptyState.make()).reasonToStop(at(15, "test.accuracy", 0.95)));
    assertEquals(
        Optional.empty(),
        target.start(EmptyState.make()).reasonToStop(at(20, "test.accuracy", 0.89)));
    assertEquals(
        Optional.of("test.accuracy = 0.9000 is at least 0.9 after epoch 2"),
        target.start(EmptyState.make()).reasonToStop(at(20, "test.accuracy", 0.9)));
  }

  @Test
  void aReachedLossStops() {
    Target target = new Target("train.loss", Optional.empty(), Optional.of(0.1));
    assertEquals(
        Optional.of("train.loss = 0.05000 is at most 0.1 after epoch 1"),
        target.start(EmptyState.make()).reasonToStop(at(10, "train.loss", 0.05)));
    assertEquals(
        Optional.empty(), target.start(EmptyState.make()).reasonToStop(at(10, "train.loss", 0.11)));
  }

  @Test
  void aMetricThatIsNotThereIsNamedWithThoseThatAre() {
    Target target = new Target("test.acuracy", Optional.of(0.9), Optional.empty());
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> target.start(EmptyState.make()).reasonToStop(at(10, "train.loss", 1)));
    assertEquals(
        "the target names the metric 'test.acuracy', but this problem has train.loss",
        refusal.getMessage());
  }

  @Test
  void exactlyOneBoundIsGiven() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Target("train.loss", Optional.empty(), Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Target("train.loss", Optional.of(1.0), Optional.of(2.0)));
  }

  private static StillSnapshot at(long step, String metric, double value) {
    return StillSnapshot.empty().step(step, 100, 10).metrics(Map.of(metric, value));
  }
}
