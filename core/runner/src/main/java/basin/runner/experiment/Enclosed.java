package basin.runner.experiment;

import basin.lab.catalog.Catalog;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.ExperimentFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Experiments that come with Basin's own code, as resources. */
public final class Enclosed {
  private Enclosed() {}

  /** Reads {@code NAME.yaml} beside a class, as a file, the way every experiment is read. */
  public static Experiment experiment(Class<?> beside, String name, Catalog catalog)
      throws IOException {
    Path file = Files.createTempFile(name + "-", ".yaml");
    try (InputStream text = beside.getResourceAsStream(name + ".yaml")) {
      Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
      return ExperimentFile.read(file, List.of(), catalog);
    } finally {
      Files.delete(file);
    }
  }
}
