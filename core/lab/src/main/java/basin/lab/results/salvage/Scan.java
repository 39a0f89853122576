package basin.lab.results.salvage;

import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.sqlite.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the keys of rows in a damaged table: from the first on, from the last back, and between the
 * two, where a page cannot be read, one by one.
 */
final class Scan {
  private static final int PAGE = 200;
  private static final long MOST_PROBED = 1_000_000;

  private final Session session;
  private final String table;
  private final String key;

  /**
   * Of a table.
   *
   * @param table its name, perhaps with a condition
   * @param key a column of whole numbers
   */
  Scan(Session session, String table, String key) {
    this.session = session;
    this.table = table;
    this.key = key;
  }

  /** All that are found, from the least to the greatest. */
  List<Long> keys() {
    List<Long> keys = new ArrayList<>();
    if (isWhole(keys, true)) {
      return keys;
    }
    long first = keys.isEmpty() ? 0 : keys.get(keys.size() - 1);
    List<Long> back = new ArrayList<>();
    isWhole(back, false);
    back.removeIf(key -> key <= first);
    java.util.Collections.reverse(back);
    long last = back.isEmpty() ? first + PAGE : back.get(0);
    for (long key = first + 1; key < last && key - first < MOST_PROBED; key++) {
      if (isThere(key)) {
        keys.add(key);
      }
    }
    keys.addAll(back);
    return keys;
  }

  /** Adds keys until one cannot be read. */
  private boolean isWhole(List<Long> keys, boolean forwards) {
    int size = PAGE;
    while (size > 0) {
      try {
        List<Long> page = page(keys, forwards, size);
        keys.addAll(page);
        if (page.size() < size) {
          return true;
        }
      } catch (ResultsException unreadable) {
        size = size / 10; // then one by one
      }
    }
    return false;
  }

  private List<Long> page(List<Long> before, boolean forwards, int size) {
    String order = forwards ? "ASC" : "DESC";
    String from = before.isEmpty() ? "" : key + (forwards ? " > " : " < ") + last(before);
    return session.query(
        "SELECT "
            + key
            + " FROM "
            + condition(from)
            + " ORDER BY "
            + key
            + " "
            + order
            + " LIMIT "
            + size,
        row -> row.getLong(1));
  }

  private boolean isThere(long number) {
    try {
      return session
          .first("SELECT 1 FROM " + condition(key + " = " + number), row -> true)
          .isPresent();
    } catch (ResultsException unreadable) {
      return false;
    }
  }

  private String condition(String more) {
    if (more.isEmpty()) {
      return table;
    }
    return table + (table.contains(" WHERE ") ? " AND " : " WHERE ") + more;
  }

  private static long last(List<Long> keys) {
    return keys.get(keys.size() - 1);
  }
}
