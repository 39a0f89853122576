package basin.lab.results.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the database's flat JSON with SQLite's own functions. */
public final class JsonReader {
  private final Session session;

  /** On an open database. */
  public JsonReader(Session session) {
    this.session = session;
  }

  /** The texts of a flat object, in order. */
  public Map<String, String> object(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    session.query(
        "SELECT key, value FROM json_each(?)",
        row -> texts.put(row.getString(1), row.getString(2)),
        json);
    return texts;
  }
}
