package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsException;
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
    Process holder = start();
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

  private static String refused(Path out) {
    return assertThrows(
            ResultsException.class, () -> ExperimentLock.holding(out, "e", () -> "never"))
        .getMessage();
  }

  private Process start() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            out.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A JVM that takes the lock and keeps it until it is killed. */
  public static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) {
      ExperimentLock.holding(Path.of(arguments[0]), "e", Holder::sayAndStay);
    }

    private static Void sayAndStay() {
      System.out.println("taken");
      for (; ; ) {
        LockSupport.park();
      }
    }
  }
}
