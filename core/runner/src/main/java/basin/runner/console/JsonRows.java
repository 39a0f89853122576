package basin.runner.console;

import basin.lab.results.query.QueryRows;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows as a list of JSON objects; columns of the same name are numbered from the second. */
public final class JsonRows implements QueryRows {
  private final PrintStream out;
  private final List<String> keys = new ArrayList<>();
  private String before = "[";

  /** To a stream. */
  public JsonRows(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> columns) {
    for (String column : columns) {
      String key = column;
      for (int twin = 2; keys.contains(key); twin++) {
        key = column + " " + twin;
      }
      keys.add(key);
    }
  }

  @Override
  public void row(List<Object> values) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      object.put(keys.get(i), values.get(i));
    }
    out.print(before + JsonText.of(object));
    before = ", ";
  }

  @Override
  public void end() {
    out.println(before.equals("[") ? "[]" : "]");
  }
}
