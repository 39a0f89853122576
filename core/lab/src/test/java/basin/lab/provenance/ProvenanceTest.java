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
  void whatASeedDrawsOfTheDataIsSaid(@TempDir Path folder) throws IOException {
    assertEquals("the data", of("{csv: {file: a.csv}}", folder).get(Provenance.DRAWN));
    assertEquals(null, of("{csv: {file: a.csv, seed: 1}}", folder).get(Provenance.DRAWN));
  }

  @Test
  void dataAreNamedInYamlWithTheirDefaults(@TempDir Path folder) throws IOException {
    assertEquals(
        "SHA-256 ab12",
        of("{digits: {split: {test: 0.25}}}", folder)
            .get("Data digits: {split: {validation: 0, test: 0.25}}"));
  }

  private static Map<String, String> of(String data, Path folder) throws IOException {
    String yaml =
        "problem: {network: {data: "
            + data
            + ", layers: [{dense: 10}], loss: mse}}\n"
            + "optimizer: {sgd: {rate: 0.1}}\ntrain: {steps: 1}\n";
    Path file = Files.writeString(folder.resolve("e.yaml"), yaml);
    Experiment experiment = ExperimentFile.read(file, List.of(), SampleCatalog.of());
    return Provenance.of("0.1.0", experiment, SampleCatalog.of(), set -> "ab12");
  }
}
