package basin.lab.experiment;

import basin.lab.catalog.Component;
import basin.spi.data.Dataset;
import basin.spi.report.Goal;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question with its trials: a file that has been checked and can be run. */
public interface Experiment {
  /** Its name, safe as the name of a folder. */
  String name();

  /** In words; may be empty. */
  String question();

  /** Where it was read. */
  Path file();

  /** The file as given. */
  String text();

  /** What differs between trials, in order, without the seed. */
  List<String> axes();

  /** The seeds every combination runs under. */
  List<Long> seeds();

  /** What counts as best, if the file says so. */
  Optional<Goal> goal();

  /** How many trials there are. */
  long trialCount();

  /** The trials in the file's order, seeds innermost, each made when it is asked for. */
  Iterator<Trial> trials(TrialNames names);

  /** Every component that some trial uses. */
  Set<Component> components();

  /** Every data set that some trial uses. */
  Set<Dataset> data();

  /** The experiment with its defaults filled in, as YAML that runs the same trials. */
  String resolved();
}
