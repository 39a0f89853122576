package basin.lab.results;

import basin.spi.run.Trial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** The different trials of an experiment in the order of the grid, fetched a page at a time. */
final class MemberTrials implements Iterator<Trial> {
  private static final int PAGE = 100;
  private static final String NEXT =
      "SELECT m.number, t.id, t.seed, t.tree, m.axes, t.inputs FROM membership m"
          + " JOIN trial t ON t.id = m.trial WHERE m.experiment = ? AND m.number > ?"
          + " AND NOT EXISTS (SELECT 1 FROM membership e WHERE e.trial = m.trial"
          + " AND e.experiment = m.experiment AND e.number < m.number)"
          + " ORDER BY m.number LIMIT "
          + PAGE;

  private final Session session;
  private final JsonReader json;
  private final String experiment;
  private final Deque<Trial> page = new ArrayDeque<>();
  private int last;
  private String inputsText = "";
  private Map<String, String> inputs = Map.of();

  MemberTrials(Session session, String experiment) {
    this.session = session;
    this.json = new JsonReader(session);
    this.experiment = experiment;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty()) {
      page.addAll(session.query(NEXT, this::trial, experiment, last));
    }
    return !page.isEmpty();
  }

  @Override
  public Trial next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.remove();
  }

  private Trial trial(java.sql.ResultSet row) throws java.sql.SQLException {
    last = row.getInt(1);
    return new Trial(
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        json.object(row.getString(5)),
        inputs(row.getString(6)));
  }

  /** Most trials rest on the same as the one before. */
  private Map<String, String> inputs(String text) {
    if (!text.equals(inputsText)) {
      inputs = json.object(text);
      inputsText = text;
    }
    return inputs;
  }
}
