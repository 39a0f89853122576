package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import basin.engine.number.Arithmetic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** This machine gives the bits that every machine should, whatever kernels compute them. */
class VerifyTest {
  private static final List<String> FEW = List.of("lockstep", "zeros");

  @Test
  void onTheKernelsOfThisProcess() {
    Shell.Answer answer = Shell.basin("verify", "--self");
    assertEquals(0, answer.code(), answer.transcript());
    assertTrue(answer.out().startsWith("ok       activations"), answer.out());
  }

  @Test
  void onAllKernelsOfThisJava() {
    List<String> said = inOtherProcesses("--all");
    assertTrue(said.get(0).endsWith("1 thread, in lockstep"), said.get(0));
    assertTrue(said.get(1).endsWith("1 thread, each alone"), said.get(1));
    assertTrue(said.get(2).endsWith("2 threads, in lockstep"), said.get(2));
    String last = said.get(said.size() - 1);
    assertTrue(last.endsWith("scalar, 2 threads, each alone"), last);
    if (Arithmetic.vectorised()) {
      assertTrue(said.stream().anyMatch(line -> line.contains("vector 128-bit")), said.toString());
    }
  }

  @Test
  void onAnotherJava() {
    Optional<Path> other = OtherJava.newest();
    assumeTrue(other.isPresent(), OtherJava.NONE);
    List<String> said = inOtherProcesses("--java", other.get().toString());
    assertEquals(4, said.size());
    assertTrue(said.stream().noneMatch(line -> line.contains("Java " + Runtime.version())));
  }

  /** The summaries, one for each kind of kernels and number of threads. */
  private static List<String> inOtherProcesses(String... which) {
    List<String> line = new ArrayList<>(List.of("verify", "--self"));
    line.addAll(FEW);
    line.addAll(List.of(which));
    Shell.Answer answer = Shell.basin(line.toArray(String[]::new));
    assertEquals(0, answer.code(), answer.transcript());
    return answer.out().lines().filter(each -> each.contains(" trials, all with ")).toList();
  }

  @Test
  void aJavaThatDoesNotStartIsSaid() {
    Shell.Answer answer = Shell.basin("verify", "--self", "--java", "/bin/false", FEW.get(0));
    assertEquals(3, answer.code(), answer.transcript());
    assertTrue(answer.err().endsWith(" ended with exit code 1\n"), answer.err());
  }

  @Test
  void aMistakeInTheCommandLineIsSaid() {
    assertMistake("what is to be verified? Name experiments that were run", "verify");
    assertMistake(
        "without --self one number of threads will do", "verify", "quickstart", "-j", "1,2");
    assertMistake("there is no experiment 'zeroes'; did you mean", "verify", "--self", "zeroes");
    assertMistake(
        "--jobs takes a whole number from 1 up, not '0'", "verify", "--self", "-j", "1,0");
    assertMistake("--java names no Java", "verify", "--self", "--java", "no/such/jdk");
  }

  private static void assertMistake(String words, String... arguments) {
    Shell.Answer answer = Shell.basin(arguments);
    assertEquals(2, answer.code());
    assertTrue(answer.err().startsWith("basin: " + words), answer.err());
  }
}
