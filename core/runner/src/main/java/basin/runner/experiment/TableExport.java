package basin.runner.experiment;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.query.FlatRows;
import basin.lab.results.sqlite.ResultsException;
import basin.spi.report.Results;
import basin.spi.table.Column;
import basin.spi.table.TableFormat;
import basin.spi.table.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes an experiment to files of tables, each whole or not at all. */
public final class TableExport {
  private final ResultsDatabase database;
  private final String experiment;
  private final TableFormat format;

  /** Of an experiment in a database. */
  public TableExport(ResultsDatabase database, String experiment, TableFormat format) {
    this.database = database;
    this.experiment = experiment;
    this.format = format;
  }

  /**
   * Writes all tables as they are at one instant, and returns their files.
   *
   * @throws ResultsException if they cannot be written
   */
  public List<Path> write(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    return database.atOneInstant(
        () -> {
          List<Path> files = new ArrayList<>();
          files.add(write(folder, "trials", rows -> database.trialTable(experiment, rows)));
          files.add(write(folder, "curves", rows -> database.curveTable(experiment, rows)));
          Results results = database.read(experiment);
          results
              .experiment()
              .goal()
              .selection()
              .map(how -> write(folder, "choices", new ChoiceRows(results, how)::write))
              .ifPresent(files::add);
          return List.copyOf(files);
        });
  }

  private Path write(Path folder, String name, Consumer<FlatRows> table) {
    Path file = folder.resolve(name + "." + format.ending());
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Sheet sheet = new Sheet(format, aside)) {
        table.accept(sheet);
      }
      return Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException e) {
      throw unwritable(file, e.getCause());
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static ResultsException unwritable(Path what, IOException cause) {
    return new ResultsException(
        what + " cannot be written. Free some room, or choose another folder with --to.", cause);
  }

  /** Rows on their way into a file. */
  private static final class Sheet implements FlatRows, AutoCloseable {
    private final TableFormat format;
    private final Path file;
    private TableWriter writer;

    Sheet(TableFormat format, Path file) {
      this.format = format;
      this.file = file;
    }

    @Override
    public void begin(List<Column> columns) {
      try {
        writer = format.begin(file, columns);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void row(List<Object> cells) {
      try {
        writer.row(cells);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
