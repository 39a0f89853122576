package basin.lab.results.reading;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.Counter;
import basin.lab.results.trials.Tally;
import basin.lab.results.trials.Timing;
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
public final class StatusReader {
  /** How trial r ended; NULL if it waits at a rung, from which it goes on with the next run. */
  private static final String ENDED =
      "CASE WHEN r.outcome = 'pruned' AND NOT EXISTS (SELECT 1 FROM pruned p"
          + " WHERE p.experiment = ?1 AND p.trial = r.trial) THEN NULL ELSE r.outcome END";

  private final Session session;

  /** On an open database. */
  public StatusReader(Session session) {
    this.session = session;
  }

  /** As last run. */
  public Tally tally(String experiment) {
    Counter counter = new Counter();
    session.query(
        "SELECT "
            + ENDED
            + ", count(DISTINCT m.trial) FROM membership m"
            + " LEFT JOIN result r ON r.trial = m.trial WHERE m.experiment = ?1 GROUP BY 1",
        row -> counter.add(Column.outcome(row.getString(1)), row.getLong(2)),
        experiment);
    return counter.tally();
  }

  /** As it would run now. */
  public Tally tally(String experiment, Iterator<Trial> trials) {
    Counter counter = new Counter();
    Set<String> counted = new HashSet<>();
    trials.forEachRemaining(
        trial -> {
          if (counted.add(trial.id())) {
            counter.add(outcome(experiment, trial.id()), 1);
          }
        });
    return counter.tally();
  }

  /** Names of all experiments, sorted. */
  public List<String> experiments() {
    return session.query("SELECT name FROM experiment ORDER BY name", row -> row.getString(1));
  }

  /**
   * The best last value of a goal's series among trials that came to their end; empty if none has
   * one.
   */
  public OptionalDouble best(String experiment, Goal goal) {
    return session
        .first(
            "SELECT "
                + (goal.higher() ? "max" : "min")
                + "((SELECT p.value FROM series s JOIN point p ON p.series = s.id"
                + " WHERE s.trial = m.trial AND s.kind = 'curve' AND s.name = ?"
                + " ORDER BY p.position DESC LIMIT 1))"
                + " FROM membership m JOIN result r ON r.trial = m.trial"
                + " WHERE m.experiment = ? AND r.outcome IN ('completed', 'stopped')",
            row -> Column.number(row, 1),
            goal.metric(),
            experiment)
        .filter(value -> !value.isNaN())
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** How a trial ended; empty if it has not. */
  public Optional<Outcome> outcome(String id) {
    return session.first(
        "SELECT outcome FROM result WHERE trial = ?", row -> Column.outcome(row.getString(1)), id);
  }

  /** Of those that came to their end. */
  public Timing timing(String experiment) {
    return session
        .first(
            "SELECT count(r.seconds), avg(r.seconds) FROM membership m"
                + " JOIN result r ON r.trial = m.trial"
                + " WHERE m.experiment = ? AND r.outcome IN ('completed', 'stopped')",
            row -> new Timing(row.getLong(1), Column.number(row, 2)),
            experiment)
        .orElseThrow();
  }

  /** Whether any experiment consists of a trial, or an analysis asks for it. */
  public boolean isWanted(String trial) {
    return session
        .first(
            "SELECT EXISTS (SELECT 1 FROM membership WHERE trial = ?1)"
                + " OR EXISTS (SELECT 1 FROM unit WHERE trial = ?1)",
            row -> row.getBoolean(1),
            trial)
        .orElseThrow();
  }

  /** Null if it has not run, or waits at a rung. */
  public Outcome outcome(String experiment, String id) {
    return session
        .first(
            "SELECT " + ENDED + " FROM result r WHERE r.trial = ?2",
            row -> Optional.ofNullable(Column.outcome(row.getString(1))),
            experiment,
            id)
        .flatMap(outcome -> outcome)
        .orElse(null);
  }
}
