package basin.lab.results;

import basin.lab.results.sqlite.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** A database that an earlier Basin wrote; {@code earlier/README.md} says how it was made. */
public final class Earlier {
  private static final List<String> TABLES =
      List.of(
          "experiment",
          "run",
          "trial",
          "membership",
          "result",
          "remark",
          "contention",
          "series",
          "point",
          "vector",
          "statement",
          "claim",
          "analysis",
          "unit",
          "units",
          "trials",
          "curves",
          "finals");

  private Earlier() {}

  /** Lays it into a folder, as its {@code basin.db}. */
  public static Path unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("basin.db");
    try (InputStream in = Earlier.class.getResourceAsStream("earlier/schema-1.db.gz")) {
      Files.write(file, new GZIPInputStream(in).readAllBytes());
    }
    return file;
  }

  /** Every row of every table and view, each as column → value, in no order. */
  public static Map<String, List<String>> rows(Session session) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : TABLES) {
      List<String> lines = new ArrayList<>(session.query("SELECT * FROM " + table, Earlier::line));
      lines.sort(null);
      rows.put(table, lines);
    }
    return rows;
  }

  private static String line(ResultSet row) throws SQLException {
    TreeSet<String> cells = new TreeSet<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : "" + value;
      cells.add(row.getMetaData().getColumnName(i) + "=" + text);
    }
    return cells.toString();
  }
}
