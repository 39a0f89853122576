package basin.lab.results.trials;

import basin.lab.results.sqlite.RowCopy;
import basin.lab.results.sqlite.Session;
import java.util.List;
import java.util.Map;

/** Copies what came of a trial from one database to another, with all that belongs to it. */
public final class ResultCopy {
  private final Session from;
  private final Session to;
  private final RowCopy rows;
  private final List<String> belongings;

  /** From one open database to another. */
  public ResultCopy(Session from, Session to) {
    this.from = from;
    this.to = to;
    this.rows = new RowCopy(from, to);
    this.belongings =
        RowCopy.referring(to, "result").stream().filter(name -> !name.equals("series")).toList();
  }

  /** In the place of what is there; within a transaction. */
  public void copy(String trial, long run) {
    to.update("DELETE FROM result WHERE trial = ?", trial);
    rows.where("result", "trial", trial, Map.of("run", run));
    for (String table : belongings) {
      rows.where(table, "trial", trial);
    }
    for (long series :
        from.query(
            "SELECT id FROM series WHERE trial = ? ORDER BY id", row -> row.getLong(1), trial)) {
      copySeries(series);
    }
  }

  private void copySeries(long series) {
    long copy =
        from.first(
                "SELECT trial, kind, name FROM series WHERE id = ?",
                row ->
                    to.first(
                            "INSERT INTO series (trial, kind, name) VALUES (?, ?, ?) RETURNING id",
                            made -> made.getLong(1),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3))
                        .orElseThrow(),
                series)
            .orElseThrow();
    rows.where("point", "series", series, Map.of("series", copy));
    rows.where("vector", "series", series, Map.of("series", copy));
  }
}
