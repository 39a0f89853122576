package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be said is not as if it had been said. */
class BrokenDeviceTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--version", "explain adam", "plugins --json"})
  void aFullDeviceIsNoSuccess(String line) throws IOException, InterruptedException {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "this system has no full device");
    Shell.Answer answer = new ChildBasin(folder).outTo(full).basin(line.split(" "));
    assertEquals(3, answer.code());
    assertEquals(
        "basin: standard output cannot be written: No space left on device\n", answer.err());
  }

  @Test
  void aNameThatTheLocaleHasNoLettersForIsSaidToBeSo() throws IOException, InterruptedException {
    assumeTrue(
        System.getProperty("sun.jnu.encoding").equals("UTF-8"), "this process cannot say it, too");
    Shell.Answer answer =
        new ChildBasin(folder)
            .environment(Map.of("LC_ALL", "C"))
            .basin("check", folder.resolve("käfer.yaml").toString());
    assertEquals(3, answer.code(), answer.transcript());
    assertEquals(
        "basin: the locale has no letters for '%s'; set LC_ALL to one with UTF-8, such as C.UTF-8\n"
            .formatted(folder.resolve("k\ufffd\ufffdfer.yaml")),
        answer.err());
  }
}
