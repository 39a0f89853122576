package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.example.EmptyShelf;
import basin.engine.example.Plain;
import basin.engine.network.Feed;
import basin.spi.descent.Memory;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Rule;
import basin.spi.descent.Step;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Saved runs as files: what they hold, and which are refused. */
class CheckpointTest {
  private static final Assignments NETWORK = Assignments.network();

  /** w ← w − m, with m ← m/2 + g/10 remembered under a name. */
  private record Heavy(String name) implements Rule {
    @Override
    public List<String> memory() {
      return List.of(name);
    }

    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      w.subtract(memory.get(name).multiply(0.5).addScaled(0.1, g));
    }
  }

  @Test
  void theBytesAreThoseOfTheFormat() {
    byte[] saved = saved(Assignments.bowl(), 1);
    ByteBuffer bytes = ByteBuffer.wrap(saved);
    byte[] magic = new byte[8];
    bytes.get(magic);
    assertEquals("BASINRUN", new String(magic));
    assertEquals(2, bytes.getInt(), "version");
    assertEquals(saved.length - 48, bytes.getInt(), "length of the body");
    bytes.position(48);
    assertEquals(3, bytes.getShort(), "length of the name of the first part");
    assertEquals('r', bytes.get());
    String text = HexFormat.of().formatHex(saved);
    String point = "0005" + HexFormat.of().formatHex("point".getBytes()) + "0000001c" + "00000003";
    String half = "3fe0000000000000"; // 1 − 1/2 in each of three coordinates
    assertTrue(text.contains(point + half.repeat(3)), text);
  }

  @Test
  void theSameRunIsSavedInTheSameBytes() {
    assertArrayEquals(saved(NETWORK, 4), saved(NETWORK, 4));
  }

  @Test
  void aRunLeftWithinAnEpochEndsAsIfItHadNotBeen() {
    Assignments assignment = NETWORK.optimizer(new Heavy("m")).withPath();
    double[][] whole = Assignments.path(assignment.train());
    for (int steps = 0; steps < 9; steps++) {
      Ending ending = end(resumed(assignment, saved(assignment, steps)));
      assertTrue(Arrays.deepEquals(whole, Assignments.path(ending)), "left after " + steps);
      assertEquals(9, ending.steps());
    }
  }

  @Test
  void aLargerBudgetGoesOnAndASpentOneIsRefused() {
    byte[] saved = saved(NETWORK.withPath(), 8);
    Assignments longer = NETWORK.budget(Budget.ofEpochs(5)).withPath();
    assertTrue(
        Arrays.deepEquals(
            Assignments.path(longer.train()), Assignments.path(end(resumed(longer, saved)))));
    assertRefused(
        "after its 8 steps the budget of 2 epochs is spent",
        NETWORK.budget(Budget.ofEpochs(2)).withPath(),
        saved);
  }

  @Test
  void aBudgetOfEvaluationsIsReckonedAsBefore() {
    Optimizer sometimesTwice =
        space ->
            (point, gradient, objective, progress) -> {
              double loss = objective.gradient(point, gradient);
              point.addScaled(-0.1, gradient);
              return loss + (progress.step() % 2 == 0 ? 0 * objective.value(point) : 0);
            };
    Assignments assignment =
        NETWORK.optimizer(sometimesTwice).budget(Budget.ofEvaluations(11)).withPath();
    Ending whole = assignment.train();
    Ending left = end(resumed(assignment, saved(assignment, 5)));
    assertEquals(whole.steps(), left.steps());
    assertEquals(whole.evaluations(), left.evaluations());
    assertEquals(whole.effort(), left.effort());
  }

  @Test
  void aProbeThatHasFailedStaysSilent() {
    Assignments assignment =
        Assignments.bowl()
            .look(
                Cadence.everySteps(1),
                (snapshot, recorder) -> {
                  recorder.record("seen", 1);
                  if (snapshot.progress().step() == 2) {
                    throw new IllegalStateException("tired");
                  }
                });
    Ending ending = end(resumed(assignment, saved(assignment, 3)));
    assertEquals(3, ending.curves().get(0).values().length);
    assertEquals(1, ending.remarks().size());
  }

  @Test
  void whatIsNoWholeSavedRunIsRefusedInWords() {
    byte[] saved = saved(NETWORK, 4);
    assertRefused("this is no saved run: it does not begin with BASINRUN", NETWORK, new byte[0]);
    assertRefused(
        "this is no saved run: it does not begin with BASINRUN", NETWORK, "PK and more".getBytes());
    for (int length = 8; length < saved.length; length++) {
      String told = refusal(NETWORK, Arrays.copyOf(saved, length));
      assertTrue(told.contains("it is cut short"), told);
    }
    assertRefused(
        "it is cut short: %d bytes of %d are there".formatted(52, saved.length - 48),
        NETWORK,
        Arrays.copyOf(saved, 100));
    for (int place = 16; place < saved.length; place += 7) {
      byte[] damaged = saved.clone();
      damaged[place] ^= 4;
      assertRefused("its bytes are not those that were written: it is damaged", NETWORK, damaged);
    }
    byte[] newer = saved.clone();
    newer[11] = 3;
    assertRefused(
        "it is in version 3 of the format, and this Basin reads version 2", NETWORK, newer);
  }

  @Test
  void anotherRunIsRefusedInWords() {
    byte[] saved = saved(NETWORK, 4);
    assertRefused(
        "it is of another run, which has 'seed 0' where this one has 'seed 3'",
        NETWORK.seed(3),
        saved);
    assertRefused(
        "it is of another run, which has 'precision float32' where this one has 'precision float64'",
        NETWORK.precision(Precision.FLOAT64),
        saved);
    assertRefused(
        "it is of another run, which has 'batch 4' where this one has 'batch 5'",
        NETWORK.batch(5),
        saved);
    assertRefused(
        "it was saved by other components: it does not remember the vector 'optimizer.m'",
        NETWORK.optimizer(new Heavy("m")),
        saved);
    assertRefused(
        "it was saved by other components: it remembers the vector 'optimizer.m' where these"
            + " remember the vector 'optimizer.v'",
        NETWORK.optimizer(new Heavy("v")),
        saved(NETWORK.optimizer(new Heavy("m")), 4));
    assertRefused(
        "it was saved by other components: it remembers the vector 'optimizer.m' where these"
            + " remember nothing more",
        NETWORK,
        saved(NETWORK.optimizer(new Heavy("m")), 4));
    assertRefused(
        "it is of another run, which has 'probes 0' where this one has 'probes 1'",
        NETWORK.withPath(),
        saved);
  }

  @Test
  void itMayGoOnAtAnotherRate() {
    Assignments slow = NETWORK.optimizer(new Plain(0)).withPath();
    double[][] path = Assignments.path(end(resumed(slow, saved(NETWORK.withPath(), 4))));
    assertTrue(Arrays.equals(path[4], path[9]), "nothing moves from there on");
    assertTrue(!Arrays.equals(path[3], path[4]));
  }

  private static byte[] saved(Assignments assignment, int steps) {
    Run run = trainer().start(assignment.made(), new Feed());
    for (int i = 0; i < steps; i++) {
      run.advance();
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      run.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Run resumed(Assignments assignment, byte[] saved) {
    try {
      return trainer().resume(assignment.made(), new Feed(), new ByteArrayInputStream(saved));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Ending end(Run run) {
    Optional<Ending> ending = run.advance();
    while (ending.isEmpty()) {
      ending = run.advance();
    }
    return ending.get();
  }

  private static void assertRefused(String why, Assignments assignment, byte[] saved) {
    assertEquals("the saved run cannot be continued: " + why, refusal(assignment, saved));
  }

  private static String refusal(Assignments assignment, byte[] saved) {
    ByteArrayInputStream in = new ByteArrayInputStream(saved);
    return assertThrows(
            CheckpointException.class, () -> trainer().resume(assignment.made(), new Feed(), in))
        .getMessage();
  }

  private static Trainer trainer() {
    return new Trainer(new DataRoom(new EmptyShelf()));
  }
}
