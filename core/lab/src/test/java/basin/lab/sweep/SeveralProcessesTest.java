package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.tenancy.Tenancy;
import basin.lab.results.trials.Tally;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SeveralProcessesTest {
  @TempDir private Path out;

  @Test
  void twoProcessesShareOutTheTrialsAndEachEndsWithAllOfThem() throws Exception {
    List<Process> both = List.of(start("go", 60, 3), start("go", 60, 3));
    List<String> ran = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (Process process : both) {
      assertEquals('r', process.getInputStream().read());
    }
    for (Process process : both) {
      process.getOutputStream().close();
    }
    for (Process process : both) {
      List<String> lines = process.inputReader().lines().toList();
      assertEquals(0, process.waitFor(), lines.toString());
      assertEquals("60 of 60", lines.get(lines.size() - 1));
      List<String> own = lines.stream().filter(line -> line.startsWith("ran ")).toList();
      counts.add(own.size());
      ran.addAll(own);
    }
    assertEquals(60, ran.size(), "a trial was run twice or not at all: " + counts);
    assertEquals(60, new TreeSet<>(ran).size(), "a trial was run twice");
    assertTrue(counts.get(0) > 0 && counts.get(1) > 0, "shared out: " + counts);
  }

  @Test
  void whatAKilledProcessHadIsTakenOver() throws Exception {
    Process killed = start("stay", 12, 0);
    try (BufferedReader lines = killed.inputReader()) {
      assertEquals("took 5", lines.readLine());
      Process other = start("go", 12, 1);
      other.getOutputStream().close();
      List<String> said = new ArrayList<>();
      try (BufferedReader others = other.inputReader()) {
        for (String line = others.readLine(); line != null; line = others.readLine()) {
          said.add(line);
          if (line.startsWith("waiting for 5 of process " + killed.pid())) {
            killed.toHandle().destroyForcibly();
          }
        }
      }
      assertEquals(0, other.waitFor(), said.toString());
      assertEquals("12 of 12", said.get(said.size() - 1), said.toString());
      assertTrue(said.contains("joined process " + killed.pid()), said.toString());
      assertEquals(12, said.stream().filter(line -> line.startsWith("ran ")).count());
    } finally {
      killed.destroyForcibly().waitFor();
    }
  }

  @Test
  void aLeaseIsOneProcessesAloneAndEndsWithItsStay() {
    try (ResultsDatabase one = ResultsDatabase.open(out);
        ResultsDatabase two = ResultsDatabase.open(out)) {
      Tenancy first = settle(one, "e", 4);
      Tenancy second = settle(two, "e", 4);
      List<Trial> trials = Specimens.trials(4);

      assertEquals(trials.subList(0, 2), first.take(trials.subList(0, 2)).free());
      assertEquals(trials.subList(0, 2), second.take(trials).held());
      assertEquals(trials.subList(2, 4), first.take(trials).held());
      one.store(first.run(), Specimens.result("trial-0", Outcome.COMPLETED, 1));
      assertEquals(trials.subList(0, 1), second.look(trials).done());
      assertEquals(List.of(), second.look(trials.subList(0, 2)).free());
      first.close();
      assertEquals(trials.subList(1, 2), second.look(trials.subList(0, 2)).free());
    }
  }

  @Test
  void whatFailedInOneProcessIsNotTriedAgainByThoseBesideIt() {
    try (ResultsDatabase one = ResultsDatabase.open(out);
        ResultsDatabase two = ResultsDatabase.open(out)) {
      List<Trial> trial = Specimens.trials(1);
      Tenancy first = settle(one, "e", 1);
      Tenancy second = settle(two, "e", 1);
      one.store(first.run(), Specimens.result("trial-0", Outcome.FAILED));
      assertEquals(trial, second.take(trial).done());
      first.close();
      Tenancy third = settle(one, "e", 1);
      assertEquals(trial, third.take(trial).done(), "it has joined one that has seen it fail");
      second.close();
      third.close();
      Tenancy later = settle(one, "e", 1);
      assertEquals(trial, later.take(trial).free());
    }
  }

  @Test
  void aProcessThatWasTakenForDeadGoesOn() {
    try (ResultsDatabase one = ResultsDatabase.open(out);
        ResultsDatabase two = ResultsDatabase.open(out)) {
      List<Trial> trials = Specimens.trials(2);
      Tenancy first = settle(one, "e", 2);
      first.take(trials.subList(0, 1));
      first.close(); // as others would do to it
      Tenancy second = settle(two, "e", 2);
      assertEquals(trials.subList(0, 1), second.take(trials.subList(0, 1)).free());
      assertEquals(trials.subList(0, 1), first.take(trials).held());
      assertEquals(1, second.others().size());
    }
  }

  @Test
  void anotherVersionOfTheFileIsRefusedWhileOneIsRun() {
    try (ResultsDatabase one = ResultsDatabase.open(out);
        ResultsDatabase two = ResultsDatabase.open(out)) {
      Tenancy first = settle(one, "e", 2);
      String said = assertThrows(ResultsException.class, () -> settle(two, "e", 3)).getMessage();
      long process = ProcessHandle.current().pid();
      assertEquals(
          "e is being run in OUT by process 1, from another version of the file. Wait for it, or"
              + " choose another folder with --out; 'basin status e --out OUT' says how far it is.",
          said.replace(out.toString(), "OUT").replace("process " + process, "process 1"));
      assertEquals(new Tally(2, 0, 0, 0, 2), one.tally("e"), "nothing has changed");
      first.close();
      settle(two, "e", 3).close();
      assertEquals(3, one.tally("e").missing());
    }
  }

  @Test
  void twoExperimentsThatShareTrialsDoNotRunThemTwice() {
    try (ResultsDatabase one = ResultsDatabase.open(out);
        ResultsDatabase two = ResultsDatabase.open(out)) {
      Tenancy first = settle(one, "e", 2);
      Tenancy second = settle(two, "another", 3);
      assertEquals(List.of(), second.met());
      assertEquals(2, first.take(Specimens.trials(2)).free().size());
      assertEquals(2, second.take(Specimens.trials(3)).held().size());
      assertFalse(second.isShared());
    }
  }

  private static Tenancy settle(ResultsDatabase database, String name, int trials) {
    Supplier<Iterator<Trial>> planned = () -> Specimens.planned(trials);
    return database.settle(Specimens.experiment(name), "", planned, Optional.empty());
  }

  private Process start(String what, int trials, int milliseconds) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SharingProcess.class.getName(),
            out.toString(),
            what,
            Integer.toString(trials),
            Integer.toString(milliseconds))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void thereIsOneResultForEachTrialWhoeverRanIt() throws Exception {
    List<Process> three = List.of(start("go", 40, 1), start("go", 40, 1), start("go", 40, 1));
    for (Process process : three) {
      process.getOutputStream().close();
      process.inputReader().lines().toList();
      assertEquals(0, process.waitFor());
    }
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      assertEquals(
          Specimens.trials(40).stream().map(SharingProcess::digest).toList(),
          database.read("e").trials().stream().map(TrialRecord::digest).toList());
    }
  }
}
