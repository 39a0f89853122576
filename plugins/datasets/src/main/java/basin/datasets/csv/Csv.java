package basin.datasets.csv;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Missing;
import basin.datasets.rows.Partition;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of your own: UTF-8 text, a row per line, every row of the same length; a cell in quotes
 * may hold separators and ends of lines. Inputs are numbers; targets are numbers or the names of
 * classes. Nothing is guessed: a cell that is empty or no number is reported with its line and
 * column. An input that numbers the rows is remarked on.
 */
@Doc("A table of your own, from a CSV file.")
@Source("RFC 4180")
@Convention(
    "with task: auto, most cells of a single target column decide whether it holds classes, which are"
        + " ordered by number if all their names are numbers, else by name")
public record Csv(
    @Doc("the file, relative to the experiment's") String file,
    @Doc("columns to predict, by name or number from 1; empty: the last") @Default("[]")
        List<String> target,
    @Doc("columns to predict from, by name or number from 1; empty: all others") @Default("[]")
        List<String> inputs,
    @Doc("what is to be predicted") @Default("auto") Kind task,
    @Doc("whether the first line names the columns; auto: yes, unless it could be a row")
        @Default("auto")
        Header header,
    @Doc("what stands between two cells") @Default("comma") Separator separator,
    @Doc("what stands before the decimals of a number") @Default("point") Decimal decimal,
    @Doc("columns that are neither, such as an index, by name or number from 1") @Default("[]")
        List<String> leaveOut,
    @Doc("inputs that hold words, each of which becomes an input of 0 or 1; by name or number")
        @Default("[]")
        List<String> categories,
    @Doc("what stands for an input that is empty or NA, by the training rows") @Default("refuse")
        Missing missing,
    @Doc("how classes are written as targets") @Default("one-hot") Encoding encoding,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split,
    @Doc("column of which rows with the same cell go into one split together, by name or number")
        @Default("")
        Optional<String> groups,
    @Doc("column whose cells say train, validation or test, instead of a split; by name or number")
        @Default("")
        Optional<String> splitColumn,
    @Doc("how each input is scaled, by the training rows") @Default("none") Scale scale,
    @Doc("how each target is scaled, by the training rows; losses are then in its units")
        @Default("none")
        Scale targetScale)
    implements Dataset {

  /** What is to be predicted. */
  public enum Kind {
    /** Classes if the target is a single column of words, else numbers. */
    AUTO,
    /** Numbers. */
    REGRESSION,
    /** One of several classes. */
    CLASSIFICATION
  }

  /** What stands between two cells. */
  public enum Separator {
    /** A comma. */
    COMMA(','),
    /** A semicolon. */
    SEMICOLON(';'),
    /** A tab. */
    TAB('\t'),
    /** An upright stroke. */
    PIPE('|');

    private final char character;

    Separator(char character) {
      this.character = character;
    }

    char character() {
      return character;
    }

    /** Why a table cannot be cut where it should be. */
    String instead(Separator wanted) {
      return "the cells are parted by %ss, not %ss; set separator: %s"
          .formatted(word(), wanted.word(), word());
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the first line names the columns. */
  public enum Header {
    /** It does, unless it looks like the row behind it, which is refused. */
    AUTO,
    /** It does, whatever it looks like. */
    TRUE,
    /** It is a row; columns have numbers. */
    FALSE
  }

  /** Copies the lists. */
  public Csv {
    target = List.copyOf(target);
    inputs = List.copyOf(inputs);
    leaveOut = List.copyOf(leaveOut);
    categories = List.copyOf(categories);
    if (splitColumn.isPresent() && (split.divides() || groups.isPresent())) {
      throw new IllegalArgumentException(
          "split-column says of each row where it belongs; leave out split and groups");
    }
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    Path path = path(shelf);
    CsvReading reading = new CsvReading(this, path, shelf);
    Rows rows = reading.rows();
    Partition partition = partition(rows, reading.groups(), streams);
    Samples samples =
        rows.filled(missing, partition.train()).samples(split, partition, scale, targetScale);
    return new Samples(
        samples.task(),
        placed(samples.inputs(), reading.inputs(), reading, path, shelf),
        samples.task() == Task.REGRESSION
            ? placed(samples.targets(), reading.targets(), reading, path, shelf)
            : samples.targets(),
        samples.train(),
        samples.validation(),
        samples.test(),
        samples.source(),
        samples.remarks());
  }

  private Partition partition(Rows rows, Optional<CsvGroups> groups, Streams streams) {
    if (splitColumn.isPresent()) {
      return groups.orElseThrow().named();
    }
    if (!split.divides()) {
      return Partition.none(rows.inputs().length);
    }
    return groups
        .map(together -> together.dealt(split, split.random(streams)))
        .orElseGet(() -> Partition.of(rows.classes(), split, split.random(streams)));
  }

  private Table placed(
      Table numbers, List<Integer> columns, CsvReading reading, Path path, Shelf shelf) {
    int heading = reading.heading().lines();
    return new CsvTable(numbers, columns, heading, separator.character, path, shelf);
  }

  @Override
  public boolean seeded() {
    return split.seeded();
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawn();
  }

  @Override
  public String digest(Shelf shelf) {
    return TextFile.digest(path(shelf), shelf);
  }

  @Override
  public List<Path> files(Shelf shelf) {
    return List.of(path(shelf));
  }

  private Path path(Shelf shelf) {
    try {
      return shelf.experiment().resolve(file).normalize();
    } catch (InvalidPathException e) {
      throw new DataException("'" + file + "' is no name of a file; mend the setting file", e);
    }
  }
}
