package basin.datasets;

import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * A table of your own: UTF-8 text, a row per line, every row of the same length. Inputs are
 * numbers; targets are numbers or the names of classes. Nothing is guessed: a cell that is empty or
 * no number is reported with its line and column.
 */
@Doc("A table of your own, from a CSV file.")
@Source("RFC 4180, with one row per line")
@Convention("classes are ordered by number if all their names are numbers, else by name")
public record Csv(
    @Doc("the file, relative to the experiment's") String file,
    @Doc("columns to predict, by name or number from 1; empty: the last") @Default("[]")
        List<String> target,
    @Doc("columns to predict from, by name or number from 1; empty: all others") @Default("[]")
        List<String> inputs,
    @Doc("what is to be predicted") @Default("auto") Kind task,
    @Doc("whether the first line names the columns") @Default("true") boolean header,
    @Doc("what stands between two cells") @Default("comma") Separator separator,
    @Doc("how classes are written as targets") @Default("one-hot") Encoding encoding,
    @Doc("which rows are kept apart") @Default("{validation: 0, test: 0}") Split split,
    @Doc("how each input is scaled, by the training rows") @Default("none") Scale scale)
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
    TAB('\t');

    private final char character;

    Separator(char character) {
      this.character = character;
    }
  }

  /** Copies the lists. */
  public Csv {
    target = List.copyOf(target);
    inputs = List.copyOf(inputs);
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    Path path = path(shelf);
    CsvFaults faults = new CsvFaults(path.toString());
    CsvTable table = CsvTable.read(path, separator.character, header, faults);
    faults.throwIfAny();
    CsvColumns columns = CsvColumns.of(table, inputs, target, faults);
    faults.throwIfAny();
    Rows rows = new CsvReading(table, columns, faults).rows(task, encoding, path);
    faults.throwIfAny();
    return rows.samples(split, scale, streams);
  }

  @Override
  public boolean seeded() {
    return split.random();
  }

  @Override
  public String digest(Shelf shelf) {
    return CsvTable.digest(path(shelf));
  }

  private Path path(Shelf shelf) {
    try {
      return shelf.experiment().resolve(file).normalize();
    } catch (InvalidPathException e) {
      throw new DataException("'" + file + "' is no name of a file; mend the setting file", e);
    }
  }
}
