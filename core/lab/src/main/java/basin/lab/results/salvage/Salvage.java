package basin.lab.results.salvage;

import basin.lab.results.reading.StatusReader;
import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.Opening;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.sqlite.RowCopy;
import basin.lab.results.sqlite.Session;
import basin.lab.results.sqlite.UnknownExperiment;
import basin.lab.results.trials.ResultCopy;
import basin.lab.results.trials.ResultDigest;
import basin.lab.results.trials.SeriesReader;
import basin.lab.yaml.JsonTree;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Saves what can be read of a damaged database into a new one, which takes its place; the old file
 * is kept beside it. A result is saved if its series are those that its digest was made from, so
 * that what is saved is right.
 */
public final class Salvage {
  /** Tables with rows of an experiment, in the order in which they refer to each other. */
  private static final List<String> OF_EXPERIMENTS =
      List.of("membership", "analysis", "unit", "selection", "pruned", "shard");

  /** Columns that are read as JSON. */
  private static final Map<String, List<String>> JSON =
      Map.of(
          "experiment", List.of("axes"),
          "run", List.of("provenance"),
          "trial", List.of("tree", "inputs"),
          "membership", List.of("axes"));

  private final Path folder;
  private final Path file;

  /** Of the database in an output folder. */
  public Salvage(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(Opening.FILE);
  }

  /**
   * Does it; changes nothing if nothing is wrong.
   *
   * @throws ResultsException if files cannot be read or written
   */
  public Salvaged run() {
    if (!Files.isRegularFile(file)) {
      throw new UnknownExperiment(folder + " holds no results. Name their folder with --out.");
    }
    Path scratch = folder.resolve("salvage.tmp");
    try {
      clear(scratch);
      Files.createDirectories(scratch);
      Salvaged salvaged = salvage(scratch);
      clear(scratch);
      return salvaged;
    } catch (IOException e) {
      throw new ResultsException(
          file
              + " cannot be salvaged: "
              + e
              + ". Make room in "
              + folder
              + " and make it writable; the file is as it was.",
          e);
    }
  }

  private Salvaged salvage(Path scratch) throws IOException {
    Path fresh = scratch.resolve("new");
    long saved = 0;
    long lost = 0;
    boolean sound = false;
    Wreck damaged = new Wreck(file, scratch);
    Optional<Session> wreck = damaged.open();
    try (Session to = Opening.forWriting(fresh)) {
      if (wreck.isPresent()) {
        try (Session from = wreck.get()) {
          sound = damaged.isAsItWas() && isSound(from);
          copyPlans(from, to);
          long found = count(from);
          saved = copyResults(from, to);
          lost = Math.max(found, seen) - saved;
        }
      }
    }
    return sound && lost == 0
        ? new Salvaged(saved, 0, null)
        : new Salvaged(saved, lost, replace(fresh.resolve(Opening.FILE)));
  }

  private long seen;

  private static boolean isSound(Session from) {
    try {
      return from.query("PRAGMA integrity_check", row -> row.getString(1)).equals(List.of("ok"));
    } catch (ResultsException unreadable) {
      return false;
    }
  }

  private static long count(Session from) {
    try {
      return from.first("SELECT count(*) FROM result", row -> row.getLong(1)).orElse(0L);
    } catch (ResultsException unreadable) {
      return 0;
    }
  }

  /** Each row by itself: what refers to something that is lost is lost, too. */
  private static void copyPlans(Session from, Session to) {
    for (String table : List.of("experiment", "run", "trial", "statement")) {
      copyRows(from, to, table, table, "rowid");
    }
    for (long statement : new Scan(to, "statement", "id").keys()) {
      attempt(() -> new RowCopy(from, to).where("claim", "statement", statement));
    }
    for (String name : new StatusReader(to).experiments()) {
      String of = " WHERE experiment = '" + name.replace("'", "''") + "'";
      copyRows(from, to, "membership", "membership" + of, "number");
      for (String table : OF_EXPERIMENTS.subList(1, OF_EXPERIMENTS.size())) {
        attempt(() -> new RowCopy(from, to).where(table, "experiment", name));
      }
    }
  }

  private static void copyRows(Session from, Session to, String table, String source, String key) {
    RowCopy rows = new RowCopy(from, to);
    List<Long> keys = new Scan(from, source, key).keys();
    for (int i = 0; i < keys.size(); i += 1000) {
      List<Long> some = keys.subList(i, Math.min(keys.size(), i + 1000));
      to.transaction(
          () -> {
            some.forEach(each -> attempt(() -> copyRow(rows, from, to, table, source, key, each)));
            return null;
          });
    }
  }

  private static void copyRow(
      RowCopy rows,
      Session from,
      Session to,
      String table,
      String source,
      String key,
      long number) {
    String and = source.contains(" WHERE ") ? " AND " : " WHERE ";
    from.query(
        "SELECT * FROM " + source + and + key + " = ?",
        row -> {
          for (String column : JSON.getOrDefault(table, List.of())) {
            requireJson(to, row.getString(column));
          }
          rows.insert(table, row, Map.of());
          return true;
        },
        number);
  }

  private static void requireJson(Session to, String text) {
    if (to.first("SELECT json_valid(?)", row -> row.getBoolean(1), text).filter(v -> v).isEmpty()) {
      throw new ResultsException("a row is not what was written");
    }
    JsonTree.of(text);
  }

  private long copyResults(Session from, Session to) {
    ResultCopy results = new ResultCopy(from, to);
    List<Long> keys = new Scan(from, "result", "rowid").keys();
    seen = keys.size();
    long saved = 0;
    for (long key : keys) {
      if (attempt(() -> to.transaction(() -> copyResult(from, to, results, key)))) {
        saved++;
      }
    }
    return saved;
  }

  private static Void copyResult(Session from, Session to, ResultCopy results, long key) {
    record Place(String trial, long run, String finished) {}
    Place place =
        from.first(
                "SELECT trial, run, finished FROM result WHERE rowid = ?",
                row -> new Place(row.getString(1), row.getLong(2), row.getString(3)),
                key)
            .orElseThrow(() -> new ResultsException("there is no such row"));
    requireRun(to, place.trial, place.run, place.finished);
    results.copy(place.trial, place.run);
    requireDigest(to, place.trial);
    return null;
  }

  /** A run that is lost has a row that says no more than that. */
  private static void requireRun(Session to, String trial, long run, String started) {
    if (to.first("SELECT 1 FROM run WHERE id = ?", row -> true, run).isPresent()) {
      return;
    }
    String experiment =
        to.first(
                "SELECT experiment FROM membership WHERE trial = ?1 UNION ALL"
                    + " SELECT experiment FROM unit WHERE trial = ?1 UNION ALL"
                    + " SELECT name FROM experiment LIMIT 1",
                row -> row.getString(1),
                trial)
            .orElse("salvaged");
    to.update(
        "INSERT INTO experiment (name, question, file, axes) VALUES (?, '', '', '[]')"
            + " ON CONFLICT DO NOTHING",
        experiment);
    to.update(
        "INSERT INTO run VALUES (?, ?, ?, ?)", run, experiment, started, "{\"Basin\":\"unknown\"}");
  }

  private static void requireDigest(Session to, String trial) {
    SeriesReader series = new SeriesReader(to);
    List<Curve> curves = new ArrayList<>();
    for (String name : series.names(trial, "curve")) {
      curves.add(series.curve(trial, name).orElseThrow());
    }
    List<Track> tracks = new ArrayList<>();
    for (String name : series.names(trial, "track")) {
      tracks.add(series.track(trial, name).orElseThrow());
    }
    boolean right =
        to.first(
                "SELECT outcome, steps, digest FROM result WHERE trial = ?",
                row ->
                    ResultDigest.of(
                            Column.outcome(row.getString(1)), row.getLong(2), curves, tracks)
                        .equals(row.getString(3)),
                trial)
            .orElse(false);
    if (!right) {
      throw new ResultsException("its series are not those that it was stored with");
    }
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException unreadable) { // whatever a damaged row looks like
      return false;
    }
  }

  /** The old file first: at no moment is there none. */
  private Path replace(Path fresh) throws IOException {
    int number = 1;
    while (Files.exists(kept(number, ""))) {
      number++;
    }
    for (String part : List.of("-wal", "")) {
      Path old = file.resolveSibling(Opening.FILE + part);
      if (Files.exists(old)) {
        Files.copy(old, kept(number, part), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    for (String part : List.of("-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(Opening.FILE + part));
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return kept(number, "");
  }

  private Path kept(int number, String part) {
    return folder.resolve("basin-damaged-" + number + ".db" + part);
  }

  private static void clear(Path scratch) throws IOException {
    if (!Files.exists(scratch)) {
      return;
    }
    try (Stream<Path> all = Files.walk(scratch)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
