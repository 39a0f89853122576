package basin.lab.results.trials;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Session;
import basin.spi.run.SharedMachine;
import java.util.HashMap;
import java.util.Map;

/** Reads under what conditions the trials of an experiment ran, by their ids. */
public final class ConditionsReader {
  private final Session session;
  private final JsonReader json;

  public ConditionsReader(Session session) {
    this.session = session;
    this.json = new JsonReader(session);
  }

  /** What seconds were counted beside. */
  public Map<String, SharedMachine> sharedMachines(String experiment) {
    Map<String, SharedMachine> sharedMachines = new HashMap<>();
    session.query(
        "SELECT trial, at_once, in_lockstep, processor_seconds FROM contention WHERE trial IN"
            + " (SELECT trial FROM membership WHERE experiment = ?)",
        row ->
            sharedMachines.put(
                row.getString(1),
                new SharedMachine(row.getInt(2), row.getInt(3), Column.number(row, 4))),
        experiment);
    return sharedMachines;
  }

  /** The provenance of the run that a result is from. */
  public Map<String, Map<String, String>> provenances(String experiment) {
    Map<Long, Map<String, String>> runs = new HashMap<>();
    Map<String, Map<String, String>> provenances = new HashMap<>();
    session.query(
        "SELECT r.trial, r.run, n.provenance FROM result r JOIN run n ON n.id = r.run"
            + " WHERE r.trial IN (SELECT trial FROM membership WHERE experiment = ?)",
        row -> {
          long run = row.getLong(2);
          if (!runs.containsKey(run)) {
            runs.put(run, json.object(row.getString(3)));
          }
          return provenances.put(row.getString(1), runs.get(run));
        },
        experiment);
    return provenances;
  }
}
