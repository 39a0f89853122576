package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often trials are saved is said of the experiment, and is no part of a trial. */
class CheckpointKeyTest {
  @TempDir private Path folder;
  private Trying trying;

  @BeforeEach
  void open() {
    trying = new Trying(folder);
  }

  @Test
  void withoutAWordLongTrialsAreSavedAllTheSame() {
    assertEquals("5m", trying.read(Trying.SMALL).saved().text());
  }

  @Test
  void theOnlySettingNeedsNoName() {
    assertEquals("90s", trying.read(Trying.SMALL + "checkpoint: 90s\n").saved().text());
    assertEquals(
        "200 steps", trying.read(Trying.SMALL + "checkpoint: {every: 200 steps}\n").saved().text());
  }

  @Test
  void trialsHaveTheSameNames() {
    assertEquals(trying.trials(Trying.SMALL), trying.trials(Trying.SMALL + "checkpoint: never\n"));
  }

  @Test
  void theResolvedFormSaysIt() {
    String resolved = trying.read(Trying.SMALL + "checkpoint: 2 epochs\n").resolved();
    assertTrue(resolved.contains("\ncheckpoint: \"2 epochs\"\n"), resolved);
    assertEquals("2 epochs", trying.read(resolved).saved().text());
  }

  @Test
  void whatIsNoIntervalIsRefusedAtItsPlace() {
    assertEquals(
        "1 problem in some.yaml:\n  1  some.yaml:4:21  every of checkpoint: write a time, such as 5m, 30s or 2h, a number of steps or"
            + " epochs, such as 1000 steps, or never, not '5 weeks'",
        trying.faults(Trying.SMALL + "checkpoint: {every: 5 weeks}\n"));
  }
}
