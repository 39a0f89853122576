package basin.runner.experiment;

import basin.lab.results.QueryRows;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.ResultsException;
import basin.runner.console.CsvRows;
import basin.spi.report.Results;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes an experiment to CSV files, each whole or not at all. */
public final class CsvExport {
  private final ResultsDatabase database;
  private final String experiment;

  /** Of an experiment in a database. */
  public CsvExport(ResultsDatabase database, String experiment) {
    this.database = database;
    this.experiment = experiment;
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
          files.add(
              write(folder.resolve("trials.csv"), rows -> database.trialTable(experiment, rows)));
          files.add(
              write(folder.resolve("curves.csv"), rows -> database.curveTable(experiment, rows)));
          Results results = database.read(experiment);
          results
              .experiment()
              .goal()
              .selection()
              .map(how -> write(folder.resolve("choices.csv"), new ChoiceRows(results, how)::write))
              .ifPresent(files::add);
          return List.copyOf(files);
        });
  }

  private static Path write(Path file, Consumer<QueryRows> table) {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (PrintStream out =
          new PrintStream(
              new BufferedOutputStream(Files.newOutputStream(aside)),
              false,
              StandardCharsets.UTF_8)) {
        table.accept(new CsvRows(out));
        if (out.checkError()) {
          throw new IOException("the disk is full or has gone");
        }
      }
      return Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static ResultsException unwritable(Path what, IOException cause) {
    return new ResultsException(
        what + " cannot be written. Free some room, or choose another folder with --to.", cause);
  }
}
