package basin.lab.results.trials;

import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Session;
import basin.spi.run.Trial;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Trials of an experiment in the order of the grid, fetched a page at a time. It only moves
 * forward, so a trial that fails meanwhile does not come again; a trial with several places comes
 * at its first.
 */
public final class TrialPages implements Iterator<Trial> {
  private static final int PAGE = 100;
  private static final String TRIALS =
      "SELECT m.number, t.id, t.seed, t.tree, m.axes, t.inputs FROM membership m"
          + " JOIN trial t ON t.id = m.trial LEFT JOIN result r ON r.trial = m.trial"
          + " WHERE m.experiment = ? AND m.number > ?"
          + " AND NOT EXISTS (SELECT 1 FROM membership e WHERE e.trial = m.trial"
          + " AND e.experiment = m.experiment AND e.number < m.number)";
  private static final String TO_RUN = " AND (r.trial IS NULL OR r.outcome = 'pruned')";
  private static final String NEXT = " ORDER BY m.number LIMIT " + PAGE;

  private record Place(int number, String id, long seed, String tree, String axes, String inputs) {}

  private final Session session;
  private final JsonReader json;
  private final String experiment;
  private final String query;
  private final Deque<Place> page = new ArrayDeque<>();
  private int last;
  private String inputsText = "";
  private Map<String, String> inputs = Map.of();

  private TrialPages(Session session, String experiment, String condition) {
    this.session = session;
    this.json = new JsonReader(session);
    this.experiment = experiment;
    this.query = TRIALS + condition + NEXT;
  }

  /** All of them, each once. */
  public static Iterator<Trial> all(Session session, String experiment) {
    return new TrialPages(session, experiment, "");
  }

  /** Those that have no result or were pruned. */
  public static Iterator<Trial> toRun(Session session, String experiment) {
    return new TrialPages(session, experiment, TO_RUN);
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty()) {
      page.addAll(session.query(query, TrialPages::place, experiment, last));
    }
    return !page.isEmpty();
  }

  @Override
  public Trial next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Place place = page.remove();
    last = place.number;
    return new Trial(
        place.id, place.seed, place.tree, json.object(place.axes), inputs(place.inputs));
  }

  /** Most trials rest on the same as the one before. */
  private Map<String, String> inputs(String text) {
    if (!text.equals(inputsText)) {
      inputs = json.object(text);
      inputsText = text;
    }
    return inputs;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getInt(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }
}
