package basin.experiments;

import basin.lab.results.ResultsDatabase;
import basin.runner.Main;
import basin.runner.console.Console;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Basin as its tests use it: a command line, and the results it left. */
public final class Laboratory {
  private final Path out;

  public Laboratory(Path out) {
    this.out = out;
  }

  /** The folder of experiments, which is where Maven runs the tests. */
  public static Path file(String name) {
    return Path.of("").toAbsolutePath().resolve(name);
  }

  /** {@code basin run}, with results in this laboratory's folder. */
  public Answer run(Path file, String... more) {
    Stream<String> line = Stream.of("run", file.toString(), "--out", out.toString());
    return basin(Stream.concat(line, Stream.of(more)).toArray(String[]::new));
  }

  /** Carries out a command line in this process. */
  public static Answer basin(String... line) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    int exit = Main.run(console(said, complained), line);
    return new Answer(exit, text(said), text(complained));
  }

  /** Reads what an experiment left in the database. */
  public <T> T read(String experiment, Function<Results, T> reader) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out)) {
      return reader.apply(database.read(experiment));
    }
  }

  /** The digest of all series of each trial, by its place in the grid. */
  Map<Integer, String> digests(String experiment) {
    return read(
        experiment,
        results ->
            results.trials().stream()
                .collect(Collectors.toMap(TrialRecord::number, TrialRecord::digest)));
  }

  private static Console console(ByteArrayOutputStream said, ByteArrayOutputStream complained) {
    return new Console(stream(said), stream(complained), false, false, false);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What a command line came to. */
  public record Answer(int exit, String said, String complained) {
    @Override
    public String toString() {
      return "exit " + exit + "\n" + said + complained;
    }
  }
}
