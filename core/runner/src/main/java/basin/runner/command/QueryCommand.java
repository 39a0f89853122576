package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.query.QueryRows;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.CsvRows;
import basin.runner.console.JsonRows;
import basin.runner.console.TableRows;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin query}: a question in SQL. */
@Command(
    name = "query",
    description = {
      "Answers a question in SQLite's SQL. It only reads, and may be asked while a sweep runs.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Tables for questions:",
      "  trials  a row for each cell of a grid: experiment, number, seed, axes, outcome,",
      "          reason, steps, epochs, evaluations, value_rows, gradient_rows,",
      "          product_rows, seconds, parameters, finished, digest, trial;",
      "          outcome is NULL where a trial has not run",
      "  curves  a row for each number that was recorded: experiment, number, seed,",
      "          axes, series, step, epoch, evaluations, value, trial; NaN is NULL",
      "  finals  the last number of each series, with the same columns",
      "  units   a row for each trial that an analysis asked for: experiment, analysis,",
      "          number, key, seed, axes, outcome, reason, steps, seconds, finished,",
      "          digest, trial",
      "  axes ->> 'optimizer.rate' reads an axis.",
      "",
      "Examples:",
      "  basin query \"SELECT outcome, count(*) FROM trials GROUP BY outcome\"",
      "  basin query --csv \"SELECT axes ->> 'optimizer' AS optimizer, min(value)",
      "      FROM finals WHERE series = 'train.loss' GROUP BY optimizer\""
    })
final class QueryCommand implements Order {
  @Parameters(paramLabel = "SQL", arity = "1", description = "One statement, in quotes.")
  private String sql;

  @Option(names = "--csv", description = "Answers in comma-separated values.")
  private boolean csv;

  @Mixin private OutOption out;
  @Mixin private JsonOption json;

  @Spec private CommandSpec spec;

  @Inject private Console console;

  @Override
  public Settings settings() {
    Misuse.unless(!(csv && json.wanted()), spec, "--csv and --json exclude each other");
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      database.query(sql, rows());
    }
    return Exit.DONE;
  }

  private QueryRows rows() {
    if (json.wanted()) {
      return new JsonRows(console.out());
    }
    return csv ? new CsvRows(console.out()) : new TableRows(console.out());
  }
}
