package basin.lab.results.reading;

import basin.lab.grid.GivenNames;
import basin.lab.identity.Cell;
import basin.lab.identity.Configurations;
import basin.lab.results.experiments.DefaultGoal;
import basin.lab.results.experiments.Shards;
import basin.lab.results.experiments.StoredAxes;
import basin.lab.results.experiments.StoredSelection;
import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Session;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Goal;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import basin.spi.run.Effort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads an experiment and its trials. */
final class RecordReader {
  private final Session session;
  private final JsonReader json;

  RecordReader(Session session) {
    this.session = session;
    this.json = new JsonReader(session);
  }

  ExperimentRecord experiment(String name) {
    return session
        .first("SELECT * FROM experiment WHERE name = ?", this::experiment, name)
        .orElseThrow();
  }

  List<TrialRecord> trials(String experiment) {
    Alike alike = new Alike(json);
    Map<String, List<String>> remarks = remarks(experiment);
    Configurations configurations =
        Configurations.of(
            cells(experiment, alike), given(experiment), new StoredAxes(session).of(experiment));
    return session.query(
        "SELECT trials.*, trial.tree, min(number) FROM trials JOIN trial ON trial.id = trials.trial"
            + " WHERE experiment = ? GROUP BY trials.trial ORDER BY number",
        row -> trial(row, alike, remarks, configurations),
        experiment);
  }

  /** What the configurations of an experiment are made from, beside those of another. */
  StoredGrid grid(String experiment) {
    return new StoredGrid(
        cells(experiment, new Alike(json)),
        given(experiment),
        new StoredAxes(session).of(experiment),
        inputs(experiment));
  }

  /** Each once, for all seeds of a place lead from the same axes to the same tree. */
  private List<Cell> cells(String experiment, Alike alike) {
    Set<Cell> cells = new LinkedHashSet<>();
    session.query(
        "SELECT m.axes, t.tree FROM membership m JOIN trial t ON t.id = m.trial"
            + " WHERE m.experiment = ? ORDER BY m.number",
        row -> cells.add(new Cell(alike.text(row.getString(2)), alike.axes(row.getString(1)))),
        experiment);
    return List.copyOf(cells);
  }

  private List<GivenNames> given(String experiment) {
    return session
        .first("SELECT file FROM experiment WHERE name = ?", row -> row.getString(1), experiment)
        .map(GivenNames::in)
        .orElseThrow();
  }

  private Map<String, Map<String, String>> inputs(String experiment) {
    Map<String, Map<String, String>> read = new HashMap<>(); // the same for thousands of trials
    Map<String, Map<String, String>> inputs = new HashMap<>();
    session.query(
        "SELECT DISTINCT t.id, t.inputs FROM membership m JOIN trial t ON t.id = m.trial"
            + " WHERE m.experiment = ?",
        row -> inputs.put(row.getString(1), read.computeIfAbsent(row.getString(2), json::object)),
        experiment);
    return inputs;
  }

  private ExperimentRecord experiment(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new ExperimentRecord(
        name,
        row.getString("question"),
        row.getString("file"),
        roles(name),
        goal(row, name),
        row.getString("goal_metric") != null,
        provenance(name));
  }

  private Map<String, Role> roles(String experiment) {
    Map<String, Role> roles = new LinkedHashMap<>();
    new StoredAxes(session).of(experiment).forEach(axis -> roles.put(axis.name(), axis.role()));
    return roles;
  }

  private Goal goal(ResultSet row, String experiment) throws SQLException {
    if (row.getString("goal_metric") == null) {
      return DefaultGoal.of(measured(experiment));
    }
    double value = row.getDouble("goal_target");
    OptionalDouble target = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    return new Goal(
        row.getString("goal_metric"),
        row.getBoolean("goal_higher"),
        target,
        new StoredSelection(session).of(experiment));
  }

  private Set<String> measured(String experiment) {
    return new TreeSet<>(
        session.query(
            "SELECT DISTINCT s.name FROM membership m JOIN series s ON s.trial = m.trial"
                + " WHERE m.experiment = ? AND s.kind = 'curve'",
            row -> row.getString(1),
            experiment));
  }

  /** Of the last run, with a line for each earlier one that other results are from. */
  private Map<String, String> provenance(String experiment) {
    Map<String, String> texts = new LinkedHashMap<>();
    session
        .first(
            "SELECT provenance FROM run WHERE experiment = ? ORDER BY id DESC LIMIT 1",
            row -> json.object(row.getString(1)),
            experiment)
        .ifPresent(texts::putAll);
    String shards =
        new Shards(session)
            .tallies(experiment).entrySet().stream()
                .map(
                    each ->
                        "%s (%d of %d trials)"
                            .formatted(
                                each.getKey(), each.getValue().finished(), each.getValue().total()))
                .collect(Collectors.joining(", "));
    if (!shards.isEmpty()) {
      texts.put("Shards alone", shards);
    }
    session.query(
        "SELECT n.started, count(*), n.provenance FROM membership m JOIN result r ON r.trial ="
            + " m.trial JOIN run n ON n.id = r.run WHERE m.experiment = ? AND n.provenance <>"
            + " (SELECT provenance FROM run WHERE experiment = m.experiment ORDER BY id DESC LIMIT"
            + " 1) GROUP BY n.id ORDER BY n.id",
        row -> texts.put("Also from " + row.getString(1), earlier(row)),
        experiment);
    return texts;
  }

  private String earlier(ResultSet row) throws SQLException {
    long trials = row.getLong(2);
    return json.object(row.getString(3)).entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("; ", trials == 1 ? "1 trial: " : trials + " trials: ", ""));
  }

  private static TrialRecord trial(
      ResultSet row, Alike alike, Map<String, List<String>> remarks, Configurations configurations)
      throws SQLException {
    String id = row.getString("trial");
    String tree = alike.text(row.getString("tree"));
    String digest = row.getString("digest"); // hardly ever that of another trial
    return new TrialRecord(
        id,
        row.getInt("number"),
        row.getLong("seed"),
        alike.axes(row.getString("axes")),
        configurations.of(tree),
        alike.outcome(row.getString("outcome")),
        alike.text(row.getString("reason")),
        row.getLong("steps"),
        row.getDouble("epochs"),
        row.getLong("evaluations"),
        alike.effort(effort(row)),
        row.getDouble("seconds"),
        row.getInt("parameters"),
        remarks.getOrDefault(id, List.of()),
        digest == null ? "" : digest,
        tree);
  }

  private static Optional<Effort> effort(ResultSet row) throws SQLException {
    Effort effort =
        new Effort(
            row.getLong("value_rows"), row.getLong("gradient_rows"), row.getLong("product_rows"));
    return row.getObject("gradient_rows") == null ? Optional.empty() : Optional.of(effort);
  }

  private Map<String, List<String>> remarks(String experiment) {
    Map<String, List<String>> remarks = new HashMap<>();
    session.query(
        "SELECT trial, text FROM remark WHERE trial IN"
            + " (SELECT trial FROM membership WHERE experiment = ?) ORDER BY trial, position",
        row ->
            remarks
                .computeIfAbsent(row.getString(1), trial -> new ArrayList<>())
                .add(row.getString(2)),
        experiment);
    return remarks;
  }
}
