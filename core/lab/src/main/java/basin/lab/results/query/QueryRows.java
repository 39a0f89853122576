package basin.lab.results.query;

import java.util.List;

/** Takes the rows of a query, one after the other. */
public interface QueryRows {
  /** The names of the columns, before all rows. */
  void begin(List<String> columns);

  /** A row: numbers, text, and null for nothing, in the order of the columns. */
  void row(List<Object> values);

  /** After all rows. */
  void end();
}
