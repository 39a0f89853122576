package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.example.EmptyShelf;
import basin.engine.network.Feed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs that are saved again and again: what they have recorded is written once. */
class LedgerTest {
  /** Numbers, vectors and, now and then, a remark. */
  private static final Assignments WATCHED =
      Assignments.network()
          .budget(Budget.ofEpochs(30))
          .withPath()
          .look(
              Cadence.everySteps(3),
              (snapshot, recorder) -> {
                recorder.record("third", snapshot.progress().step() / 3.0);
                recorder.remark("at " + snapshot.progress().step() / 10);
              });

  /** What somebody keeps of a run. */
  private static final class Kept {
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final List<Integer> written = new ArrayList<>();
    private byte[] state = {};

    void save(Run run) throws IOException {
      SavedRun saved = run.save(records.size());
      assertEquals(records.size(), saved.before(), "it goes on where it was left");
      records.write(saved.records());
      written.add(saved.state().length + saved.records().length);
      state = saved.state();
    }

    SavedRun all() {
      return new SavedRun(state, records.toByteArray(), 0);
    }
  }

  @Test
  void aSavingWritesNoMoreForWhatWasRecordedBefore() throws IOException {
    Run run = start(WATCHED);
    Kept kept = new Kept();
    kept.save(run);
    for (int i = 1; i <= 24; i++) {
      advance(run, 3);
      kept.save(run);
    }
    List<Integer> written = kept.written.subList(1, 25);
    int most = written.stream().mapToInt(Integer::intValue).max().orElseThrow();
    int least = written.stream().mapToInt(Integer::intValue).min().orElseThrow();
    assertTrue(most - least <= 10, "a remark more or less: " + written);
    SavedRun whole = run.save(0);
    assertTrue(whole.records().length > 10 * most, "all of it is much");
  }

  @Test
  void whateverWasSavedInPiecesGoesOnToTheSameBits() throws IOException {
    Ending whole = WATCHED.train();
    for (int stride : new int[] {1, 2, 5, 7, 30}) {
      Run run = start(WATCHED);
      Kept kept = new Kept();
      for (int step = 0; step + stride < 80; step += stride) {
        kept.save(run);
        advance(run, stride);
      }
      kept.all().requireWhole();
      Ending ending = end(resumed(WATCHED, kept.all()));
      assertSame(whole, ending, "saved every " + stride);
    }
  }

  @Test
  void aSavingThatDidNotReachItsPlaceIsMadeGoodByTheNext() throws IOException {
    Run run = start(WATCHED);
    Kept kept = new Kept();
    kept.save(run);
    advance(run, 6);
    run.save(kept.records.size()); // the disk is full, say
    advance(run, 5);
    run.save(kept.records.size());
    advance(run, 1);
    kept.save(run);

    assertSame(WATCHED.train(), end(resumed(WATCHED, kept.all())), "after two that were lost");
  }

  @Test
  void whoHasOtherBytesGetsAllAnew() throws IOException {
    Run run = start(WATCHED);
    new Kept().save(run);
    advance(run, 9);
    Kept kept = new Kept();
    kept.save(run);
    advance(run, 9);

    SavedRun anew = run.save(kept.records.size() - 1);

    assertEquals(0, anew.before());
    assertSame(WATCHED.train(), end(resumed(WATCHED, anew)), "from all of them");
    Kept other = new Kept();
    Run goesOn = resumed(WATCHED, anew);
    other.save(goesOn);
    assertSame(WATCHED.train(), end(resumed(WATCHED, other.all())), "and once more");
  }

  @Test
  void whatStandsBehindIsNotRead() throws IOException {
    Run run = start(WATCHED);
    Kept kept = new Kept();
    kept.save(run);
    advance(run, 8);
    SavedRun before = kept.all();
    kept.save(run); // of which only the records have reached their place

    SavedRun torn = new SavedRun(before.state(), kept.all().records(), 0);

    torn.requireWhole();
    assertSame(WATCHED.train(), end(resumed(WATCHED, torn)), "from the state before");
  }

  @Test
  void recordsThatAreCutShortOrDamagedAreRefusedInWords() throws IOException {
    Run run = start(WATCHED);
    advance(run, 8);
    SavedRun saved = run.save(0);
    byte[] cut = Arrays.copyOf(saved.records(), saved.records().length - 1);
    assertRefused(
        "what it had recorded is cut short: %d bytes of %d are there"
            .formatted(cut.length, cut.length + 1),
        new SavedRun(saved.state(), cut, 0));
    for (int place = 0; place < saved.records().length; place += 11) {
      byte[] damaged = saved.records().clone();
      damaged[place] ^= 2;
      assertRefused("what it had recorded is damaged", new SavedRun(saved.state(), damaged, 0));
    }
    byte[] state = saved.state().clone();
    state[state.length - 1] ^= 1;
    assertRefused(
        "its bytes are not those that were written: it is damaged",
        new SavedRun(state, saved.records(), 0));
  }

  private static void assertRefused(String why, SavedRun saved) {
    String words = "the saved run cannot be continued: " + why;
    assertEquals(words, assertThrows(CheckpointException.class, saved::requireWhole).getMessage());
    assertEquals(
        words, assertThrows(CheckpointException.class, () -> resumed(WATCHED, saved)).getMessage());
  }

  private static void assertSame(Ending wanted, Ending found, String what) {
    assertEquals(wanted.steps(), found.steps(), what);
    assertEquals(wanted.remarks(), found.remarks(), what);
    assertEquals(wanted.curves().size(), found.curves().size(), what);
    for (int i = 0; i < wanted.curves().size(); i++) {
      assertEquals(wanted.curves().get(i).name(), found.curves().get(i).name(), what);
      assertArrayEquals(wanted.curves().get(i).steps(), found.curves().get(i).steps(), what);
      assertArrayEquals(wanted.curves().get(i).epochs(), found.curves().get(i).epochs(), what);
      assertArrayEquals(wanted.curves().get(i).values(), found.curves().get(i).values(), what);
    }
    assertTrue(Arrays.deepEquals(Assignments.path(wanted), Assignments.path(found)), what);
  }

  private static Run start(Assignments assignment) {
    return trainer().start(assignment.made(), new Feed());
  }

  private static Run resumed(Assignments assignment, SavedRun saved) throws IOException {
    return trainer().resume(assignment.made(), new Feed(), saved);
  }

  private static Trainer trainer() {
    return new Trainer(new DataRoom(new EmptyShelf()));
  }

  private static void advance(Run run, int steps) {
    for (int i = 0; i < steps; i++) {
      assertEquals(Optional.empty(), run.advance());
    }
  }

  private static Ending end(Run run) {
    Optional<Ending> ending = run.advance();
    while (ending.isEmpty()) {
      ending = run.advance();
    }
    return ending.get();
  }
}
