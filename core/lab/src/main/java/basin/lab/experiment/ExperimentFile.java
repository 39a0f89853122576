package basin.lab.experiment;

import basin.lab.catalog.Catalog;
import java.nio.file.Path;
import java.util.List;

/** Reads experiment files. */
public final class ExperimentFile {
  private ExperimentFile() {}

  /**
   * Reads and checks a file.
   *
   * @param file YAML
   * @param amendments changes from the command line, in order
   * @param catalog what can be named in it
   * @throws basin.lab.yaml.FaultyFile with all that is wrong
   */
  public static Experiment read(Path file, List<Amendment> amendments, Catalog catalog) {
    throw new UnsupportedOperationException(file.toString() + amendments + catalog);
  }
}
