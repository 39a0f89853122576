package basin.lab.results.reading;

import basin.lab.grid.GivenNames;
import basin.lab.identity.Cell;
import basin.lab.identity.Configurations;
import basin.lab.results.experiments.DefaultGoal;
import basin.lab.results.experiments.Shards;
import basin.lab.results.experiments.StoredAxes;
import basin.lab.results.experiments.StoredSelection;
import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Once;
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
  private final Once<String> texts = new Once<>();

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
    Map<Integer, Map<String, String>> axes = axes(experiment);
    Map<String, List<String>> remarks = remarks(experiment);
    Configurations configurations = configurations(experiment, axes);
    return session.query(
        "SELECT trials.*, trial.tree, min(number) FROM trials JOIN trial ON trial.id = trials.trial"
            + " WHERE experiment = ? GROUP BY trials.trial ORDER BY number",
        row -> trial(row, axes, remarks, configurations),
        experiment);
  }

  private Configurations configurations(String experiment, Map<Integer, Map<String, String>> axes) {
    return Configurations.of(
        cells(experiment, axes), given(experiment), new StoredAxes(session).of(experiment));
  }

  /** What the configurations of an experiment are made from, beside those of another. */
  StoredGrid grid(String experiment) {
    return new StoredGrid(
        cells(experiment, axes(experiment)),
        given(experiment),
        new StoredAxes(session).of(experiment),
        inputs(experiment));
  }

  private List<Cell> cells(String experiment, Map<Integer, Map<String, String>> axes) {
    return session.query(
        "SELECT m.number, t.tree FROM membership m JOIN trial t ON t.id = m.trial"
            + " WHERE m.experiment = ? ORDER BY m.number",
        row -> new Cell(text(row, "tree"), axes.getOrDefault(row.getInt("number"), Map.of())),
        experiment);
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

  private TrialRecord trial(
      ResultSet row,
      Map<Integer, Map<String, String>> axes,
      Map<String, List<String>> remarks,
      Configurations configurations)
      throws SQLException {
    int number = row.getInt("number");
    String id = row.getString("trial");
    String tree = text(row, "tree");
    return new TrialRecord(
        id,
        number,
        row.getLong("seed"),
        axes.getOrDefault(number, Map.of()),
        configurations.of(tree),
        Optional.ofNullable(Column.outcome(row.getString("outcome"))),
        text(row, "reason"),
        row.getLong("steps"),
        row.getDouble("epochs"),
        row.getLong("evaluations"),
        effort(row),
        row.getDouble("seconds"),
        row.getInt("parameters"),
        remarks.getOrDefault(id, List.of()),
        text(row, "digest"),
        tree);
  }

  private static Optional<Effort> effort(ResultSet row) throws SQLException {
    Effort effort =
        new Effort(
            row.getLong("value_rows"), row.getLong("gradient_rows"), row.getLong("product_rows"));
    return row.getObject("gradient_rows") == null ? Optional.empty() : Optional.of(effort);
  }

  /** By the trial's number; all at once, since a grid can be large. */
  private Map<Integer, Map<String, String>> axes(String experiment) {
    Map<String, Map<String, String>> read = new HashMap<>(); // all seeds of a cell have the same
    Map<Integer, Map<String, String>> axes = new HashMap<>();
    session.query(
        "SELECT number, axes FROM membership WHERE experiment = ?",
        row -> axes.put(row.getInt(1), read.computeIfAbsent(row.getString(2), json::object)),
        experiment);
    return axes;
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

  private String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : texts.of(text);
  }
}
