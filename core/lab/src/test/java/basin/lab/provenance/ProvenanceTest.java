package basin.lab.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.lab.experiment.Experiment;
import basin.lab.experiment.ExperimentFile;
import basin.lab.sample.SampleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
  @Test
  void dataAreNamedInYamlWithTheirDefaults(@TempDir Path folder) throws IOException {
    String yaml =
        "problem: {network: {data: {digits: {split: {test: 0.25}}}, layers: [{dense: 10}], loss: mse}}\n"
            + "optimizer: {sgd: {rate: 0.1}}\ntrain: {steps: 1}\n";
    Path file = Files.writeString(folder.resolve("e.yaml"), yaml);
    Experiment experiment = ExperimentFile.read(file, List.of(), SampleCatalog.of());
    Map<String, String> texts =
        Provenance.of("0.1.0", experiment, SampleCatalog.of(), set -> "ab12");
    assertEquals("SHA-256 ab12", texts.get("Data digits: {split: {validation: 0, test: 0.25}}"));
  }
}
