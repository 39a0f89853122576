package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One experiment by several processes, in one folder or in several that are united. */
@Timeout(240)
class SharingTest {
  private static final String TABLE =
      "SELECT number, trial, axes, outcome, reason, steps, evaluations, digest FROM trials"
          + " ORDER BY number";

  @TempDir private Path folder;
  private String file;
  private String whole;

  @BeforeEach
  void writeExperiment() throws IOException {
    file = experiment("valley.yaml", 2_000, 6);
    whole = folder.resolve("whole").toString();
  }

  @Test
  void ofTwoProcessesOneIsKilledAndTheOtherEndsWithTheSameTableWhileAReaderReads()
      throws IOException, InterruptedException {
    String slow = experiment("slow.yaml", 100_000, 40);
    String out = folder.resolve("shared").toString();
    ChildBasin first = new ChildBasin(Files.createDirectory(folder.resolve("first")));
    ChildBasin second = new ChildBasin(Files.createDirectory(folder.resolve("second")));
    Process killed = first.start("run", slow, "-j", "1", "--out", out);
    Process left = second.start("run", slow, "-j", "1", "--out", out);
    while (killed.isAlive() && left.isAlive()) {
      if (stored(out) >= 3) {
        killed.destroyForcibly().waitFor();
      }
      killed.waitFor(50, TimeUnit.MILLISECONDS);
    }
    while (left.isAlive()) {
      read(out);
    }
    Shell.Answer answer = second.answer(left);
    assertEquals(0, answer.code(), answer.transcript());
    assertEquals(137, killed.exitValue(), "it was over before it was killed");
    Shell.basin("run", slow, "-q", "--out", whole);
    assertEquals(table(whole), table(out));
  }

  /** Nobody is turned away, at whatever moment. */
  private static void read(String out) {
    for (List<String> command : List.of(List.of("status"), List.of("report", "slow"))) {
      String[] words = (String.join(" ", command) + " --out " + out).split(" ");
      Shell.Answer answer = Shell.basin(words);
      boolean none = answer.err().contains("holds no experiment") || answer.err().contains("empty");
      assertTrue(answer.code() == 0 || none, answer.transcript());
    }
  }

  @Test
  void twoShardsThatAreMergedAreTheTableOfTheWhole() throws IOException {
    Shell.basin("run", file, "-q", "--out", whole);
    String one = folder.resolve("one").toString();
    String two = folder.resolve("two").toString();
    String all = folder.resolve("all").toString();
    String said = Shell.basin("run", file, "--shard", "1/2", "--out", one).out();
    assertTrue(
        said.contains("shard 1/2: 3 of 3 trials finished; 'basin merge' unites it with the others"),
        said);
    Shell.basin("run", file, "-q", "--shard", "2/2", "--out", two);
    Golden.assertSays("status-shard", Shell.basin("status", "--out", two).transcript());

    String merged = Shell.basin("merge", one, two, "--out", all).transcript();

    Golden.assertSays("merge", merged.replace(folder.toString(), "DIR"));
    assertEquals(table(whole), table(all));
    said = Shell.basin("run", file, "--out", all).out();
    assertTrue(said.contains("valley: 6 trials, 6 of them done before"), said);
  }

  @Test
  void aPartThatIsNoneIsRefused() throws IOException {
    Golden.assertSays("shard-wrong", Shell.basin("run", file, "--shard", "3/2").transcript());
  }

  @Test
  void ofADamagedDatabaseWhatIsRightIsSavedAndTheRestRunsAgain() throws IOException {
    String out = folder.resolve("out").toString();
    Shell.basin("run", file, "-q", "--out", out);
    List<String> before = table(out).lines().toList();
    Path database = Path.of(out, "basin.db");
    byte[] bytes = Files.readAllBytes(database);
    java.util.Arrays.fill(bytes, 0, 50, (byte) 0);
    Files.write(database, bytes);
    for (String command : List.of("status", "run " + file, "report valley")) {
      Shell.Answer answer = Shell.basin((command + " --out " + out).split(" "));
      assertEquals(3, answer.code(), answer.transcript());
      assertTrue(answer.err().contains("'basin salvage --out " + out + "'"), answer.err());
    }
    Golden.assertSays(
        "salvage", Shell.basin("salvage", "--out", out).transcript().replace(out, "OUT"));
    assertEquals(before, table(out).lines().toList());
    assertTrue(Files.exists(Path.of(out, "basin-damaged-1.db")));
    Golden.assertSays("salvage-sound", Shell.basin("salvage", "--out", out).transcript());
  }

  private String experiment(String name, int steps, int rates) throws IOException {
    StringBuilder grid = new StringBuilder();
    for (int i = 1; i <= rates; i++) {
      grid.append(i == 1 ? "" : ", ").append(i).append("e-5");
    }
    return Files.writeString(
            folder.resolve(name),
            """
            problem: rosenbrock
            optimizer: {sgd: 1e-5}
            train: {steps: %d}
            seeds: 1
            probes: [{metrics: {every: 2000 steps}}]
            grid: {optimizer.sgd.rate: [%s]}
            """
                .formatted(steps, grid))
        .toString();
  }

  private static long stored(String out) {
    Shell.Answer answer =
        Shell.basin("query", "--csv", "SELECT count(*) FROM result", "--out", out);
    return answer.code() == 0 ? Long.parseLong(answer.out().lines().toList().get(1)) : 0;
  }

  private static String table(String out) {
    return Shell.basin("query", "--csv", TABLE, "--out", out).out();
  }
}
