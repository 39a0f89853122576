package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.sqlite.ResultsException;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentLockTest {
  @TempDir private Path out;

  @Test
  void anExperimentIsRunOnceAtATime() {
    String done =
        ExperimentLock.holding(
            out,
            "e",
            () -> {
              refused(out);
              refused(out.resolve("."));
              return ExperimentLock.holding(out, "other", () -> "done");
            });
    assertEquals("done", done);
    assertEquals("again", ExperimentLock.holding(out, "e", () -> "again"));
  }

  @Test
  void aKilledProcessLeavesNoLock() throws Exception {
    Process holder = start("hold");
    try (BufferedReader lines = holder.inputReader()) {
      assertEquals("taken", lines.readLine());
      String said = refused(out);
      assertTrue(said.contains("by process " + holder.pid() + "."), said);
      holder.toHandle().destroyForcibly();
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertEquals("again", ExperimentLock.holding(out, "e", () -> "again"));
  }

  @Test
  void anyNumberOfProcessesMayRunItAndWhileOneDoesItIsNotDeleted() throws Exception {
    Process holder = start("share");
    try (BufferedReader lines = holder.inputReader()) {
      assertEquals("taken", lines.readLine());
      assertEquals("too", ExperimentLock.sharing(out, "e", () -> "too"));
      assertEquals(
          "turn",
          ExperimentLock.sharing(out, "e", () -> ExperimentLock.inTurn(out, "e", () -> "turn")));
      refused(out);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertEquals("alone", ExperimentLock.holding(out, "e", () -> "alone"));
  }

  private static String refused(Path out) {
    return assertThrows(
            ResultsException.class, () -> ExperimentLock.holding(out, "e", () -> "never"))
        .getMessage();
  }

  private Process start(String how) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            out.toString(),
            how)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A JVM that takes the lock and keeps it until it is killed. */
  public static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) {
      Path out = Path.of(arguments[0]);
      if (arguments[1].equals("hold")) {
        ExperimentLock.holding(out, "e", Holder::sayAndStay);
      } else {
        ExperimentLock.sharing(out, "e", Holder::sayAndStay);
      }
    }

    private static Void sayAndStay() {
      System.out.println("taken");
      for (; ; ) {
        LockSupport.park();
      }
    }
  }
}
