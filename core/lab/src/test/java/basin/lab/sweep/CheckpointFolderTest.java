package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.training.SavedRun;
import basin.lab.execution.Lap;
import basin.lab.execution.Milestone;
import basin.lab.execution.SavedTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {
  private static final Milestone AT = new Milestone("5b1d", 30, 900, new Lap(7, -1), 2, 3);

  @TempDir private Path experiment;
  private CheckpointFolder checkpoints;
  private Path file;

  @BeforeEach
  void open() {
    checkpoints = new CheckpointFolder(experiment);
    file = experiment.resolve("checkpoints").resolve("5b1d");
  }

  @Test
  void whatIsSavedIsFoundByAnotherProcess() throws IOException {
    checkpoints.save(saved(AT, new byte[] {1, 2, 3}));

    SavedTrial found = new CheckpointFolder(experiment).find("5b1d").orElseThrow();

    assertEquals(AT, found.at());
    assertArrayEquals(new byte[] {1, 2, 3}, found.run().state());
    assertEquals(Optional.empty(), checkpoints.find("5b1e"));
  }

  @Test
  void theLatestTakesThePlaceOfTheOneBefore() throws IOException {
    checkpoints.save(saved(AT, new byte[99]));
    checkpoints.save(saved(new Milestone("5b1d", 31, 900, new Lap(8, 4), 2, 3), new byte[] {9}));

    assertEquals(31, checkpoints.find("5b1d").orElseThrow().at().step());
    assertArrayEquals(new byte[] {9}, checkpoints.find("5b1d").orElseThrow().run().state());
  }

  @Test
  void theFolderGoesWithTheLastThatIsDeleted() throws IOException {
    checkpoints.save(saved(AT, new byte[3]));
    checkpoints.save(saved(new Milestone("a", 1, 2, new Lap(1, 1), 1, 1), new byte[3]));
    assertEquals(List.of("5b1d", "a"), checkpoints.all().stream().map(Milestone::trial).toList());

    checkpoints.delete("a");
    assertEquals(List.of(AT), checkpoints.all());
    checkpoints.delete("5b1d");
    checkpoints.delete("5b1d");

    assertTrue(Files.notExists(experiment.resolve("checkpoints")));
    assertEquals(List.of(), checkpoints.all());
    checkpoints.save(saved(AT, new byte[3]));
    assertTrue(Files.exists(file));
  }

  /** As when a trial is saved while the result of another is stored. */
  @Test
  void whatIsSavedWhileTheFolderIsDeletedAgainAndAgainIsSaved() throws Exception {
    Path folder = file.getParent();
    AtomicBoolean over = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              while (!over.get()) {
                folder.toFile().delete(); // if it is empty
                LockSupport.parkNanos(500_000);
              }
            });
    other.start();
    try {
      for (int i = 0; i < 100; i++) {
        checkpoints.save(saved(AT, new byte[1]));
        assertTrue(Files.exists(file));
        checkpoints.delete("5b1d");
      }
    } finally {
      over.set(true);
      other.join();
    }
  }

  @Test
  void whateverIsCutOffWithinItsHeadOrChangedThereIsDeletedAndNotFound() throws IOException {
    checkpoints.save(saved(AT, new byte[0]));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.createDirectories(file.getParent());
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(List.of(), checkpoints.all(), "of " + length + " bytes");
      assertEquals(Optional.empty(), checkpoints.find("5b1d"), "of " + length + " bytes");
      assertFalse(Files.exists(file));
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 16;
      Files.createDirectories(file.getParent());
      Files.write(file, changed);
      assertEquals(Optional.empty(), checkpoints.find("5b1d"), "byte " + at);
    }
  }

  @Test
  void aFileOfAnotherTrialIsDeletedAndNotFound() throws IOException {
    checkpoints.save(saved(AT, new byte[3]));
    Files.move(file, file.resolveSibling("77"));

    assertEquals(Optional.empty(), checkpoints.find("77"));
    assertTrue(Files.notExists(file.resolveSibling("77")));
  }

  @Test
  void anInterruptedThreadSavesAndFindsAsAnyOther() throws IOException {
    Thread.currentThread().interrupt();
    checkpoints.save(saved(AT, new byte[3]));
    Optional<SavedTrial> found = checkpoints.find("5b1d");
    assertTrue(Thread.interrupted());

    assertEquals(AT, found.orElseThrow().at());
  }

  @Test
  void whatWasBeingWrittenWhenTheProcessDiedIsNothing() throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file.resolveSibling("5b1d.new"), new byte[12]);

    assertEquals(List.of(), checkpoints.all());
    assertEquals(Optional.empty(), checkpoints.find("5b1d"));
    checkpoints.delete("5b1d");
    assertTrue(Files.notExists(file.getParent()), "it goes with its trial");
  }

  @Test
  void aNameThatIsNoIdLeadsNowhere() {
    assertThrows(IllegalArgumentException.class, () -> checkpoints.find("../experiment.yaml"));
  }

  @Test
  void whatIsRecordedIsAddedToAndNothingIsWrittenAgain() throws IOException {
    assertEquals(0, checkpoints.held("5b1d"));
    checkpoints.save(recording(30, 0, 1, 2, 3));
    assertEquals(3, checkpoints.held("5b1d"));
    checkpoints.save(recording(31, 3, 4, 5));
    assertEquals(5, checkpoints.held("5b1d"));

    SavedTrial found = new CheckpointFolder(experiment).find("5b1d").orElseThrow();

    assertArrayEquals(new byte[] {1, 2, 3, 4, 5}, found.run().records());
    assertEquals(0, found.run().before());
    assertEquals(2, files(), "the trial, and what it has recorded");
  }

  @Test
  void whoBeginsAnewLeavesWhatIsNamedWholeUntilHisOwnIs() throws IOException {
    checkpoints.save(recording(30, 0, 1, 2, 3));
    byte[] head = Files.readAllBytes(file);
    checkpoints.find("5b1d");
    assertEquals(0, checkpoints.held("5b1d"), "another may have gone on since");
    Path before = records();
    byte[] named = Files.readAllBytes(before);
    checkpoints.save(recording(31, 0, 9, 9));
    assertFalse(Files.exists(before), "only then it goes");

    Files.write(file, head); // as if it had been killed between the two files
    Files.write(before, named);
    assertArrayEquals(new byte[] {1, 2, 3}, checkpoints.find("5b1d").orElseThrow().run().records());
    checkpoints.delete("5b1d");
    assertTrue(Files.notExists(file.getParent()), "both go with their trial");
  }

  @Test
  void whatWasLostOfTheRecordsIsNotAddedTo() throws IOException {
    checkpoints.save(recording(30, 0, 1, 2, 3));
    Files.write(records(), new byte[2]);
    assertEquals(0, checkpoints.held("5b1d"));
    assertThrows(IOException.class, () -> checkpoints.save(recording(31, 7, 4)));
    checkpoints.save(recording(31, 0, 1, 2, 3, 4));
    Files.delete(records());

    assertEquals(0, checkpoints.held("5b1d"));
    assertEquals(Optional.empty(), checkpoints.find("5b1d"), "it starts anew");
    assertTrue(Files.notExists(file));
  }

  private static SavedTrial saved(Milestone at, byte[] state) {
    return new SavedTrial(at, new SavedRun(state, new byte[0], 0));
  }

  private static SavedTrial recording(long step, long before, int... records) {
    byte[] bytes = new byte[records.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) records[i];
    }
    Milestone at = new Milestone("5b1d", step, 900, new Lap(7, -1), 2, 3);
    return new SavedTrial(at, new SavedRun(new byte[] {7}, bytes, before));
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.count();
    }
  }

  private Path records() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.filter(each -> each.toString().contains(".records-")).findFirst().orElseThrow();
    }
  }
}
