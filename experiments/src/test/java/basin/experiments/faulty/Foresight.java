package basin.experiments.faulty;

import basin.engine.data.DataRoom;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.experiment.Candidate;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.ExperimentFile;
import basin.lab.inspection.Inspection;
import basin.lab.rehearsal.Rehearsal;
import basin.lab.yaml.FaultyFile;
import basin.runner.inspection.Inspectors;
import basin.runner.plugin.ClassPathPlugins;
import basin.runner.plugin.FoundPlugins;
import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.Grade;
import basin.spi.check.SanityCheck;
import basin.spi.check.Tryout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks the cautions and sanity checks of all plugins of the class path about cases, as {@code basin
 * check} does.
 *
 * @param catalog all components
 * @param inspectors those that look
 * @param rows of the cases
 * @param folder of their files
 */
record Foresight(Catalog catalog, Inspectors inspectors, RowSets rows, Path folder) {
  static Foresight of(RowSets rows, Path folder) {
    List<Component> components =
        FoundPlugins.of(List.of(new ClassPathPlugins("tests"))).offers().stream()
            .flatMap(offer -> offer.components().stream())
            .toList();
    Catalog catalog = Catalog.of(components);
    return new Foresight(catalog, Inspectors.of(components, catalog), rows, folder);
  }

  /**
   * What is said of one; empty if Basin has no parts for it.
   *
   * @param probing whether it is tried out, too
   */
  Optional<Foreseen> of(FaultyCase of, boolean probing) {
    try {
      Files.createDirectories(folder);
      RowSet drawn = rows.of(of.node().get("data"));
      return Optional.of(of(of, new CaseFile(of, drawn).write(folder, Map.of()), probing));
    } catch (CannotRun | FaultyFile e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Foreseen of(FaultyCase of, Path file, boolean probing) {
    DataRoom room = new DataRoom(new FolderShelf(folder));
    Experiment experiment =
        ExperimentFile.read(file, List.of(), catalog, new Rehearsal(room.shelf()));
    Inspection inspection = new Inspection(experiment, room.shelf());
    Candidate trial = inspection.problems().findFirst().orElseThrow();
    Set<String> warned = new TreeSet<>();
    Set<String> failed = new TreeSet<>();
    Optional<Draft> draft = inspection.draft(trial);
    draft.ifPresent(network -> look(network, warned, failed));
    if (probing) {
      probe(inspection.tryout(trial), failed);
    }
    return new Foreseen(of, warned, failed);
  }

  private void look(Draft draft, Set<String> warned, Set<String> failed) {
    for (Inspectors.Named<Caution> caution : inspectors.cautions()) {
      for (Finding finding : caution.component().look(draft)) {
        warned.add(caution.name());
        if (finding.grade() == Grade.FAIL) {
          failed.add(caution.name());
        }
      }
    }
  }

  private void probe(Tryout trial, Set<String> failed) {
    for (Inspectors.Named<SanityCheck> check : inspectors.checks()) {
      check
          .component()
          .examine(trial)
          .filter(finding -> finding.grade() == Grade.FAIL)
          .ifPresent(finding -> failed.add(check.name()));
    }
  }
}
