package basin.lab.experiment;

import basin.lab.yaml.Fault;
import basin.lab.yaml.Faults;
import basin.lab.yaml.FaultyFile;
import basin.lab.yaml.Place;
import basin.lab.yaml.TextFile;
import basin.lab.yaml.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes numbers out that lie in a file: {@code numbers: {csv: weights.csv}} is the list of what
 * the file holds, line after line. So a trial names the numbers themselves, and needs no file where
 * it runs. Each keeps its place in the file, where the fault of one that is none is told.
 */
final class NumbersOfFiles {
  private static final String NUMBERS = "numbers";
  private static final String CSV = "csv";
  private static final Pattern CELL = Pattern.compile("[^,;\\s]+");

  private final Path experiment;
  private final Faults faults;
  private boolean missing;

  /**
   * Of an experiment.
   *
   * @param experiment its file; paths start in its folder
   * @param faults takes what is wrong with files
   */
  NumbersOfFiles(Path experiment, Faults faults) {
    this.experiment = experiment;
    this.faults = faults;
  }

  /** A tree with the numbers in the place of the names of their files. */
  Tree writtenOut(Tree tree) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(list.place(), list.items().stream().map(this::writtenOut).toList());
    }
    return tree instanceof Tree.Mapping mapping ? writtenOut(mapping) : tree;
  }

  /** The same of a mapping. */
  Tree.Mapping writtenOut(Tree.Mapping mapping) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (Tree.Entry entry : mapping.entries()) {
      Tree value = file(entry).map(this::numbers).orElseGet(() -> writtenOut(entry.value()));
      entries.add(new Tree.Entry(entry.place(), entry.key(), value));
    }
    return new Tree.Mapping(mapping.place(), entries);
  }

  /** Whether a file that was named could not be read. */
  boolean missing() {
    return missing;
  }

  private static Optional<Tree.Scalar> file(Tree.Entry entry) {
    return entry.key().equals(NUMBERS)
            && entry.value() instanceof Tree.Mapping mapping
            && mapping.entries().size() == 1
        ? mapping
            .find(CSV)
            .map(Tree.Entry::value)
            .filter(Tree.Scalar.class::isInstance)
            .map(Tree.Scalar.class::cast)
        : Optional.empty();
  }

  private Tree numbers(Tree.Scalar name) {
    Path file = experiment.resolveSibling(name.text());
    List<Tree> numbers = new ArrayList<>();
    try {
      int line = 0;
      for (String text : TextFile.read(file).split("\n", -1)) {
        line++;
        Matcher cells = CELL.matcher(text);
        while (cells.find()) {
          Place place = new Place(file.toString(), line, cells.start() + 1);
          numbers.add(new Tree.Scalar(place, cells.group(), false));
        }
      }
    } catch (FaultyFile unreadable) {
      missing = true;
      unreadable.faults().forEach(fault -> add(name, fault));
    }
    return new Tree.Sequence(name.place(), numbers);
  }

  private void add(Tree.Scalar name, Fault fault) {
    faults.add(name.place(), fault.place() + ": " + fault.text());
  }
}
