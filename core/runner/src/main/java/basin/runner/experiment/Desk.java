package basin.runner.experiment;

import basin.lab.catalog.Catalog;
import basin.lab.experiment.Amendment;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.ExperimentFile;
import basin.lab.yaml.Fault;
import basin.lab.yaml.FaultyFile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where experiment files are handed in and checked. */
public final class Desk {
  private final Catalog catalog;

  @Inject
  Desk(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Reads and checks a file.
   *
   * @throws FaultyFile with all that is wrong
   */
  public Experiment read(Path file, List<Amendment> amendments) {
    return ExperimentFile.read(file, amendments, catalog);
  }

  /**
   * Reads and checks several.
   *
   * @throws FaultyFile with all that is wrong in any of them
   */
  public List<Experiment> read(List<Path> files, List<Amendment> amendments) {
    List<Experiment> experiments = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<String> faulty = new ArrayList<>();
    for (Path file : files) {
      try {
        experiments.add(read(file, amendments));
      } catch (FaultyFile e) {
        faults.addAll(e.faults());
        faulty.add(file.toString());
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultyFile(String.join(", ", faulty), faults);
    }
    requireNamesOfTheirOwn(experiments);
    return experiments;
  }

  private static void requireNamesOfTheirOwn(List<Experiment> experiments) {
    Map<String, Experiment> named = new LinkedHashMap<>();
    for (Experiment experiment : experiments) {
      Experiment other = named.put(experiment.name(), experiment);
      if (other != null) {
        throw new SameName(experiment.name(), other.file(), experiment.file());
      }
    }
  }
}
