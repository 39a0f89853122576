package basin.lab.results.merge;

import basin.lab.results.experiments.Shards;
import basin.lab.results.reading.StatusReader;
import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.RowCopy;
import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.ResultCopy;
import basin.spi.run.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Unites databases: trials by their ids, each with the one result that all agree on, and the runs,
 * claims and versions of experiments. Of an experiment's file, the version that was run last
 * counts. All or nothing.
 */
public final class Merge {
  /** Tables of an experiment that are united in ways of their own. */
  private static final Set<String> APART = Set.of("run", "statement", "shard", "tenant");

  private final Session to;
  private final List<Session> sources;
  private final MergedRuns runs;
  private final Map<String, Map<Path, Long>> counts = new LinkedHashMap<>();

  /** Of open databases into another. */
  public Merge(Session to, List<Session> sources) {
    this.to = to;
    this.sources = sources;
    this.runs = new MergedRuns(to);
  }

  /**
   * Does it.
   *
   * @throws Contradictory if two results of one trial are not the same
   */
  public List<Merged> run() {
    return to.transaction(this::unite);
  }

  private List<Merged> unite() {
    List<Merged> merged = new ArrayList<>();
    Map<String, List<Session>> versions = versions();
    Map<String, MergedClaims> claims = new LinkedHashMap<>();
    versions.forEach(
        (name, all) -> {
          claims.put(name, MergedClaims.read(name, all, to));
          copyExperiment(name, all.get(all.size() - 1));
        });
    runs.copy(sources);
    List<String> contradictions = new ArrayList<>();
    sources.forEach(from -> copyTrials(from, contradictions));
    if (!contradictions.isEmpty()) {
      throw new Contradictory(contradictions);
    }
    versions.forEach(
        (name, all) -> {
          copyPlaces(name, all.get(all.size() - 1));
          claims.get(name).write();
          merged.add(merged(name, all));
        });
    return merged;
  }

  /** The databases that hold each experiment, by its last run there, this one among them. */
  private Map<String, List<Session>> versions() {
    Set<String> names = new TreeSet<>();
    sources.forEach(from -> names.addAll(new StatusReader(from).experiments()));
    Map<String, List<Session>> versions = new LinkedHashMap<>();
    for (String name : names) {
      List<Session> all = new ArrayList<>(sources);
      all.add(to);
      all.removeIf(each -> !new StatusReader(each).experiments().contains(name));
      all.sort(Comparator.comparing(each -> lastRun(each, name)));
      versions.put(name, all);
    }
    return versions;
  }

  private static String lastRun(Session session, String experiment) {
    return session
        .first(
            "SELECT coalesce(max(started), '') FROM run WHERE experiment = ?",
            row -> row.getString(1),
            experiment)
        .orElse("");
  }

  /** The row that others refer to, at once; what refers to trials, when they are there. */
  private void copyExperiment(String name, Session from) {
    if (from == to) {
      return;
    }
    from.query(
        "SELECT * FROM experiment WHERE name = ?",
        row ->
            to.update(
                "INSERT INTO experiment (name, question, file, axes, goal_metric, goal_higher,"
                    + " goal_target) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                    + " question = excluded.question, file = excluded.file, axes = excluded.axes,"
                    + " goal_metric = excluded.goal_metric, goal_higher = excluded.goal_higher,"
                    + " goal_target = excluded.goal_target",
                row.getObject("name"),
                row.getObject("question"),
                row.getObject("file"),
                row.getObject("axes"),
                row.getObject("goal_metric"),
                row.getObject("goal_higher"),
                row.getObject("goal_target")),
        name);
  }

  private void copyPlaces(String name, Session from) {
    for (Session source : sources) {
      new RowCopy(source, to).where("shard", "experiment", name);
    }
    if (from == to) {
      return;
    }
    RowCopy rows = new RowCopy(from, to);
    List<String> tables = new ArrayList<>(RowCopy.referring(to, "experiment"));
    tables.removeAll(APART);
    tables.add("unit"); // refers to an analysis
    tables.forEach(table -> to.update("DELETE FROM " + table + " WHERE experiment = ?", name));
    tables.forEach(table -> rows.where(table, "experiment", name));
  }

  private void copyTrials(Session from, List<String> contradictions) {
    RowCopy rows = new RowCopy(from, to);
    ResultCopy results = new ResultCopy(from, to);
    from.query(
        "SELECT id, seed, tree, inputs FROM trial ORDER BY id",
        row -> {
          rows.insert("trial", row, Map.of());
          return true;
        });
    from.query(
        "SELECT trial, run, outcome, digest, steps, finished FROM result ORDER BY trial",
        row -> {
          Held held =
              new Held(
                  Column.outcome(row.getString(3)),
                  row.getString(4),
                  row.getLong(5),
                  row.getString(6));
          String trial = row.getString(1);
          if (isWanted(trial, held, from, contradictions)) {
            results.copy(trial, runs.of(from, row.getLong(2)));
            count(from, trial);
          }
          return true;
        });
  }

  /** A result as far as it decides which of two is kept. */
  private record Held(Outcome outcome, String digest, long steps, String finished) {
    boolean isFinal() {
      return outcome != Outcome.FAILED && !outcome.name().equals("PRUNED");
    }
  }

  private boolean isWanted(String trial, Held offered, Session from, List<String> contradictions) {
    Held kept =
        to.first(
                "SELECT outcome, digest, steps, finished FROM result WHERE trial = ?",
                row ->
                    new Held(
                        Column.outcome(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4)),
                trial)
            .orElse(null);
    if (kept == null) {
      return true;
    }
    if (kept.isFinal() && offered.isFinal() && !kept.digest.equals(offered.digest)) {
      contradictions.add(new Contradiction(trial, holder(trial, from), from).words());
      return false;
    }
    if (kept.isFinal() != offered.isFinal()) {
      return offered.isFinal();
    }
    if ((kept.outcome == Outcome.FAILED) != (offered.outcome == Outcome.FAILED)) {
      return kept.outcome == Outcome.FAILED;
    }
    if (kept.steps != offered.steps) {
      return offered.steps > kept.steps;
    }
    return offered.finished.compareTo(kept.finished) < 0;
  }

  /** The source that the result here has come from, so that both can be named. */
  private Session holder(String trial, Session before) {
    return sources.stream()
        .takeWhile(source -> source != before)
        .filter(
            source ->
                source
                    .first("SELECT 1 FROM result WHERE trial = ?", row -> true, trial)
                    .isPresent())
        .findFirst()
        .orElse(to);
  }

  private void count(Session from, String trial) {
    Path folder = from.file().getParent();
    to.query(
        "SELECT experiment FROM run JOIN result ON result.run = run.id WHERE result.trial = ?",
        row ->
            counts
                .computeIfAbsent(row.getString(1), name -> new LinkedHashMap<>())
                .merge(folder, 1L, Long::sum),
        trial);
  }

  private Merged merged(String name, List<Session> versions) {
    Shards shards = new Shards(to);
    shards.unite(name);
    return new Merged(
        name,
        new StatusReader(to).tally(name),
        counts.getOrDefault(name, Map.of()),
        List.copyOf(shards.tallies(name).keySet()),
        versions.stream().map(each -> each.file().getParent()).toList(),
        0,
        0);
  }
}
