package basin.runner.experiment;

import basin.lab.catalog.Catalog;
import basin.lab.experiment.Allowance;
import basin.lab.experiment.Amendment;
import basin.lab.experiment.Examiner;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.ExperimentFile;
import basin.lab.rehearsal.Rehearsal;
import basin.lab.yaml.Fault;
import basin.lab.yaml.FaultyFile;
import basin.runner.console.Console;
import basin.spi.data.DataException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where experiment files are handed in and checked. */
public final class ExperimentFiles {
  private final Catalog catalog;
  private final Inventory inventory;
  private final Console console;

  @Inject
  ExperimentFiles(Catalog catalog, Inventory inventory, Console console) {
    this.catalog = catalog;
    this.inventory = inventory;
    this.console = console;
  }

  /**
   * Reads a file whose trials have run, or are not to be run now.
   *
   * @throws FaultyFile with all that is wrong
   */
  public Experiment read(Path file, List<Amendment> amendments) {
    return ExperimentFile.read(file, amendments, catalog, Examiner.NONE, Allowance.ANY);
  }

  /**
   * Reads several files that are to be run, checks them and rehearses their trials.
   *
   * @param allowance how many trials each may have
   * @throws FaultyFile with all that is wrong in any of them
   * @throws DataException if nothing is wrong but what their data hold
   */
  public List<Experiment> read(List<Path> files, List<Amendment> amendments, Allowance allowance) {
    List<Experiment> experiments = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<Fault> inData = new ArrayList<>();
    Set<String> faulty = new LinkedHashSet<>();
    for (Path file : files) {
      Rehearsal rehearsal = new Rehearsal(inventory.presentShelf(file));
      try {
        experiments.add(ExperimentFile.read(file, amendments, catalog, rehearsal, allowance));
      } catch (FaultyFile e) {
        faults.addAll(e.faults());
        faulty.add(file.toString());
      }
      inData.addAll(rehearsal.inData());
    }
    refuse(faulty, faults, inData);
    requireNamesOfTheirOwn(experiments);
    experiments.forEach(each -> each.remarks().forEach(odd -> console.warn(odd.toString())));
    return experiments;
  }

  private static void refuse(Set<String> faulty, List<Fault> faults, List<Fault> inData) {
    if (!faults.isEmpty()) {
      faults.addAll(inData);
      throw new FaultyFile(String.join(", ", faulty), faults);
    }
    if (!inData.isEmpty()) {
      throw new DataException(inData.stream().map(Fault::text).collect(Collectors.joining("\n")));
    }
  }

  private static void requireNamesOfTheirOwn(List<Experiment> experiments) {
    Map<String, Experiment> named = new LinkedHashMap<>();
    for (Experiment experiment : experiments) {
      // Not everywhere are Adam and adam two folders.
      Experiment other = named.put(experiment.name().toLowerCase(Locale.ROOT), experiment);
      if (other != null) {
        throw new SameName(other, experiment);
      }
    }
  }
}
