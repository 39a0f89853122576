package basin.lab.results;

import basin.spi.report.ExperimentRecord;
import basin.spi.report.Goal;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

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
    Map<String, List<String>> remarks = remarks(experiment);
    return session.query(
        "SELECT trials.*, trial.tree FROM trials JOIN trial ON trial.id = trials.trial"
            + " WHERE experiment = ? ORDER BY number",
        row -> trial(row, remarks),
        experiment);
  }

  private ExperimentRecord experiment(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new ExperimentRecord(
        name,
        row.getString("question"),
        row.getString("file"),
        json.array(row.getString("axes")),
        row.getString("goal_metric") == null ? DefaultGoal.of(measured(name)) : goal(row),
        provenance(name));
  }

  private static Goal goal(ResultSet row) throws SQLException {
    double target = row.getDouble("goal_target");
    return new Goal(
        row.getString("goal_metric"),
        row.getBoolean("goal_higher"),
        row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(target));
  }

  private Set<String> measured(String experiment) {
    return new TreeSet<>(
        session.query(
            "SELECT DISTINCT s.name FROM membership m JOIN series s ON s.trial = m.trial"
                + " WHERE m.experiment = ? AND s.kind = 'curve'",
            row -> row.getString(1),
            experiment));
  }

  private Map<String, String> provenance(String experiment) {
    return session
        .first(
            "SELECT provenance FROM run WHERE experiment = ? ORDER BY id DESC LIMIT 1",
            row -> json.object(row.getString(1)),
            experiment)
        .orElse(Map.of());
  }

  private TrialRecord trial(ResultSet row, Map<String, List<String>> remarks) throws SQLException {
    String id = row.getString("trial");
    return new TrialRecord(
        id,
        row.getInt("number"),
        row.getLong("seed"),
        json.object(row.getString("axes")),
        Optional.ofNullable(row.getString("outcome")).map(RecordReader::outcome),
        text(row, "reason"),
        row.getLong("steps"),
        row.getDouble("epochs"),
        row.getLong("evaluations"),
        row.getDouble("seconds"),
        row.getInt("parameters"),
        remarks.getOrDefault(id, List.of()),
        text(row, "digest"),
        row.getString("tree"));
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

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static Outcome outcome(String name) {
    return Outcome.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
