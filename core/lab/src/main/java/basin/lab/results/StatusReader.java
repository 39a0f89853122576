package basin.lab.results;

import basin.spi.report.Goal;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads how far experiments are. */
final class StatusReader {
  private final Session session;

  StatusReader(Session session) {
    this.session = session;
  }

  /** As last run. */
  Tally tally(String experiment) {
    Counter counter = new Counter();
    session.query(
        "SELECT outcome, count(DISTINCT trial) FROM trials WHERE experiment = ? GROUP BY outcome",
        row -> counter.add(RecordReader.outcome(row.getString(1)), row.getLong(2)),
        experiment);
    return counter.tally();
  }

  /** As it would run now. */
  Tally tally(Iterator<Trial> trials) {
    Counter counter = new Counter();
    Set<String> counted = new HashSet<>();
    trials.forEachRemaining(
        trial -> {
          if (counted.add(trial.id())) {
            counter.add(outcome(trial.id()).orElse(null), 1);
          }
        });
    return counter.tally();
  }

  List<String> experiments() {
    return session.query("SELECT name FROM experiment ORDER BY name", row -> row.getString(1));
  }

  OptionalDouble best(String experiment, Goal goal) {
    return session
        .first(
            "SELECT "
                + (goal.higher() ? "max" : "min")
                + "(value) FROM finals JOIN result ON result.trial = finals.trial"
                + " WHERE experiment = ? AND series = ? AND outcome IN ('completed', 'stopped')",
            row -> SeriesReader.number(row, 1),
            experiment,
            goal.metric())
        .filter(value -> !value.isNaN())
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  Optional<Outcome> outcome(String id) {
    return session.first(
        "SELECT outcome FROM result WHERE trial = ?",
        row -> RecordReader.outcome(row.getString(1)),
        id);
  }

  /** Of those that came to their end. */
  Timing timing(String experiment) {
    return session
        .first(
            "SELECT count(seconds), avg(seconds) FROM trials WHERE experiment = ?"
                + " AND outcome IN ('completed', 'stopped')",
            row -> new Timing(row.getLong(1), SeriesReader.number(row, 2)),
            experiment)
        .orElseThrow();
  }

  boolean isWanted(String trial) {
    return session
        .first(
            "SELECT EXISTS (SELECT 1 FROM membership WHERE trial = ?1)"
                + " OR EXISTS (SELECT 1 FROM unit WHERE trial = ?1)",
            row -> row.getBoolean(1),
            trial)
        .orElseThrow();
  }
}
