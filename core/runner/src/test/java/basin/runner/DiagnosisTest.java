package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a diagnosis tells to do is done as it says. */
class DiagnosisTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "basin show (\\w+) --yaml &gt; trial.yaml &amp;&amp; basin run trial.yaml --set"
              + " (?:'|&#39;)(.*?)(?:'|&#39;)");

  @TempDir private Path folder;

  @Test
  void whereTheGridSetsWhatIsWrongTheCommandIsForTheTrialAlone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("slow.yaml"),
            """
            problem:
              network:
                data: {iris: {split: {validation: 0.2, test: 0.2}, scale: standard}}
                layers: [dense: 3]
                loss: softmax-cross-entropy
                initializer: glorot-uniform
            optimizer: {sgd: {rate: 0.1}}
            train: {epochs: 6, batch: 16}
            seeds: 2
            grid: {optimizer.sgd.rate: [0.00001, 0.3]}
            axes: {compared: [optimizer.sgd.rate]}
            analyses: [diagnosis]
            goal: train.loss
            """);
    String out = folder.resolve("runs").toString();
    Shell.Answer ran = Shell.basin("run", file.toString(), "--out", out, "-q");
    assertEquals(0, ran.code(), ran.transcript());
    String report = Files.readString(Path.of(out, "slow", "report", "index.html"));
    Matcher told = COMMAND.matcher(report);
    assertTrue(told.find(), report.substring(Math.max(0, report.indexOf("What is probably"))));
    Path alone = folder.resolve("trial.yaml");
    Files.writeString(alone, Shell.basin("show", told.group(1), "--yaml", "--out", out).out());
    Shell.Answer checked = Shell.basin("check", alone.toString(), "--set", told.group(2));
    assertEquals(0, checked.code(), checked.transcript());
    assertTrue(told.group(2).startsWith("optimizer.sgd.rate="), told.group(2));
  }
}
