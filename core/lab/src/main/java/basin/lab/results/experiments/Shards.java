package basin.lab.results.experiments;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.Counter;
import basin.lab.results.trials.Tally;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts in which experiments were run. */
public final class Shards {
  private static final String PLACES =
      "(SELECT trial, row_number() OVER (ORDER BY min(number)) - 1 AS place FROM membership"
          + " WHERE experiment = ? GROUP BY trial)";

  private final Session session;

  /** On an open database. */
  public Shards(Session session) {
    this.session = session;
  }

  /** Notes that a part is run, or all; within a transaction. */
  public void write(String experiment, Optional<Shard> shard) {
    if (shard.isEmpty()) {
      session.update("DELETE FROM shard WHERE experiment = ?", experiment);
    } else {
      session.update(
          "INSERT INTO shard VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          experiment,
          shard.get().parts(),
          shard.get().part());
    }
  }

  /** Where all parts are there, it is whole; within a transaction. */
  public void unite(String experiment) {
    session.update(
        "DELETE FROM shard WHERE experiment = ?1 AND parts IN (SELECT parts FROM shard"
            + " WHERE experiment = ?1 GROUP BY parts HAVING count(*) = parts)",
        experiment);
  }

  /** Ids. */
  public Set<String> trials(String experiment, Shard shard) {
    return new HashSet<>(
        session.query(
            "SELECT trial FROM " + PLACES + " WHERE place % ? = ?",
            row -> row.getString(1),
            experiment,
            shard.parts(),
            shard.part() - 1));
  }

  /** How far each is. */
  public Map<Shard, Tally> tallies(String experiment) {
    Map<Shard, Tally> tallies = new LinkedHashMap<>();
    session
        .query(
            "SELECT part, parts FROM shard WHERE experiment = ? ORDER BY parts, part",
            row -> new Shard(row.getInt(1), row.getInt(2)),
            experiment)
        .forEach(shard -> tallies.put(shard, tally(experiment, shard)));
    return tallies;
  }

  private Tally tally(String experiment, Shard shard) {
    Counter counter = new Counter();
    session.query(
        "SELECT r.outcome, count(*) FROM "
            + PLACES
            + " p LEFT JOIN result r ON r.trial = p.trial WHERE place % ? = ? GROUP BY r.outcome",
        row -> counter.add(Column.outcome(row.getString(1)), row.getLong(2)),
        experiment,
        shard.parts(),
        shard.part() - 1);
    return counter.tally();
  }
}
