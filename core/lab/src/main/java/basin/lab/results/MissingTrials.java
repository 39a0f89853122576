package basin.lab.results;

import basin.spi.run.Trial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Trials to run, those that were pruned among them, in the order of the grid, fetched a page at a
 * time. It only moves forward, so a trial that fails meanwhile does not come again; a trial with
 * several places comes at its first.
 */
final class MissingTrials implements Iterator<Trial> {
  private static final int PAGE = 100;
  private static final String NEXT =
      "SELECT m.number, t.id, t.seed, t.tree, m.axes, t.inputs FROM membership m"
          + " JOIN trial t ON t.id = m.trial LEFT JOIN result r ON r.trial = m.trial"
          + " WHERE m.experiment = ? AND m.number > ?"
          + " AND (r.trial IS NULL OR r.outcome = 'pruned')"
          + " AND NOT EXISTS (SELECT 1 FROM membership e WHERE e.trial = m.trial"
          + " AND e.experiment = m.experiment AND e.number < m.number)"
          + " ORDER BY m.number LIMIT "
          + PAGE;

  private record Place(int number, String id, long seed, String tree, String axes, String inputs) {}

  private final Session session;
  private final JsonReader json;
  private final String experiment;
  private final Deque<Place> page = new ArrayDeque<>();
  private int last;
  private String inputsText = "";
  private Map<String, String> inputs = Map.of();

  MissingTrials(Session session, String experiment) {
    this.session = session;
    this.json = new JsonReader(session);
    this.experiment = experiment;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty()) {
      page.addAll(session.query(NEXT, MissingTrials::place, experiment, last));
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

  private static Place place(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Place(
        row.getInt(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }
}
