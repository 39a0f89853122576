package basin.lab.results.trials;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.StoredTrial.Ending;
import basin.lab.results.trials.StoredTrial.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a trial by the beginning of its id, and reads what is known of it. */
public final class StoredTrialReader {
  private static final int NAMED = 4;

  /** Sorts behind every letter that an id can go on with. */
  private static final String BEYOND = "\uffff";

  private final Session session;
  private final JsonReader json;

  /** On an open database. */
  public StoredTrialReader(Session session) {
    this.session = session;
    this.json = new JsonReader(session);
  }

  /**
   * The one trial whose id begins so.
   *
   * @throws UnknownTrial if there is none, or several
   */
  public StoredTrial beginningWith(String beginning) {
    List<String> ids =
        session.query(
            "SELECT id FROM trial WHERE id >= ? AND id < ? ORDER BY id LIMIT " + (NAMED + 1),
            row -> row.getString(1),
            beginning,
            beginning + BEYOND);
    if (ids.size() > 1 && !ids.get(0).equals(beginning)) {
      throw UnknownTrial.ambiguous(beginning, ids.subList(0, Math.min(NAMED, ids.size())));
    }
    return ids.stream()
        .findFirst()
        .flatMap(this::read)
        .orElseThrow(() -> UnknownTrial.of(beginning, session.file()));
  }

  private Optional<StoredTrial> read(String id) {
    return session.first("SELECT id, seed, tree, inputs FROM trial WHERE id = ?", this::trial, id);
  }

  private StoredTrial trial(ResultSet row) throws SQLException {
    String id = row.getString(1);
    return new StoredTrial(
        id,
        row.getLong(2),
        row.getString(3),
        json.object(row.getString(4)),
        places(id),
        session.first(
            "SELECT r.*, coalesce((SELECT reason FROM pruned p WHERE p.trial = r.trial"
                + " AND r.outcome = 'pruned' ORDER BY experiment LIMIT 1), reason) AS why,"
                + " n.provenance FROM result r JOIN run n ON n.id = r.run WHERE r.trial = ?",
            this::ending,
            id));
  }

  private List<Standing> places(String id) {
    return session.query(
        "SELECT experiment, number, NULL, axes FROM membership WHERE trial = ?1"
            + " UNION ALL SELECT experiment, number, key, axes FROM unit WHERE trial = ?1"
            + " ORDER BY 1, 3, 2",
        row ->
            new Standing(
                row.getString(1),
                row.getInt(2),
                Optional.ofNullable(row.getString(3)),
                json.object(row.getString(4))),
        id);
  }

  private Ending ending(ResultSet row) throws SQLException {
    String id = row.getString("trial");
    return new Ending(
        Column.outcome(row.getString("outcome")),
        row.getString("why"),
        row.getLong("steps"),
        Column.number(row, row.findColumn("epochs")),
        row.getLong("evaluations"),
        Column.number(row, row.findColumn("seconds")),
        row.getInt("parameters"),
        row.getString("digest"),
        row.getString("finished"),
        json.object(row.getString("provenance")),
        session.query(
            "SELECT text FROM remark WHERE trial = ? ORDER BY position", r -> r.getString(1), id),
        last(id),
        new StoredFailures(session).of(id));
  }

  private Map<String, Double> last(String id) {
    Map<String, Double> last = new LinkedHashMap<>();
    session.query(
        "SELECT s.name, p.value FROM series s JOIN point p ON p.series = s.id"
            + " AND p.position = (SELECT max(position) FROM point WHERE series = s.id)"
            + " WHERE s.trial = ? AND s.kind = 'curve' ORDER BY s.name",
        row -> last.put(row.getString(1), Column.number(row, 2)),
        id);
    return last;
  }
}
