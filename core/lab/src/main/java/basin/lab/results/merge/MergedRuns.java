package basin.lab.results.merge;

import basin.lab.results.sqlite.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of several databases in one, in the order in which they began: those that are older than
 * its own are numbered before them, so that none is taken for the latest that is not.
 */
final class MergedRuns {
  private record Run(Session from, long id, String experiment, String started, String provenance) {}

  private record Source(Session from, long id) {}

  private final Session to;
  private final Map<Source, Long> numbers = new HashMap<>();

  MergedRuns(Session to) {
    this.to = to;
  }

  /** Within a transaction. */
  void copy(List<Session> sources) {
    List<Run> all = new ArrayList<>();
    sources.forEach(from -> all.addAll(runs(from)));
    all.sort(Comparator.comparing(Run::started));
    String latest =
        to.first("SELECT max(started) FROM run", row -> String.valueOf(row.getString(1)))
            .filter(text -> !text.equals("null"))
            .orElse("");
    long earliest = to.first("SELECT min(id) FROM run", row -> row.getLong(1)).orElse(0L);
    List<Run> older = all.stream().filter(run -> run.started.compareTo(latest) < 0).toList();
    long number = Math.min(0, earliest) - older.size();
    for (Run run : all) {
      boolean isOlder = run.started.compareTo(latest) < 0;
      copy(run, isOlder ? number++ : null);
    }
  }

  private void copy(Run run, Long number) {
    long copy =
        to.first(
                "SELECT id FROM run WHERE experiment = ? AND started = ? AND provenance = ?",
                row -> row.getLong(1),
                run.experiment,
                run.started,
                run.provenance)
            .orElseGet(() -> insert(run, number));
    numbers.put(new Source(run.from, run.id), copy);
  }

  private long insert(Run run, Long number) {
    return to.first(
            "INSERT INTO run (id, experiment, started, provenance) VALUES (?, ?, ?, ?)"
                + " RETURNING id",
            row -> row.getLong(1),
            number,
            run.experiment,
            run.started,
            run.provenance)
        .orElseThrow();
  }

  /** The number that a run of a source has here. */
  long of(Session from, long run) {
    return numbers.get(new Source(from, run));
  }

  private static List<Run> runs(Session from) {
    return from.query(
        "SELECT id, experiment, started, provenance FROM run ORDER BY id",
        row -> new Run(from, row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
  }
}
