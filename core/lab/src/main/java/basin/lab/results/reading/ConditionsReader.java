package basin.lab.results.reading;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Session;
import basin.spi.run.SharedMachine;
import java.util.HashMap;
import java.util.Map;

/** Reads under what conditions the trials of an experiment ran. */
final class ConditionsReader {
  private final Session session;
  private final JsonReader json;

  ConditionsReader(Session session) {
    this.session = session;
    this.json = new JsonReader(session);
  }

  /** What seconds were counted beside. */
  ByTrial<SharedMachine> sharedMachines(String experiment, TrialIndex trials) {
    ByTrial<SharedMachine> sharedMachines = new ByTrial<>(trials);
    session.query(
        "SELECT trial, at_once, in_lockstep, processor_seconds FROM contention WHERE trial IN"
            + " (SELECT trial FROM membership WHERE experiment = ?)",
        row -> {
          sharedMachines.put(
              row.getString(1),
              new SharedMachine(row.getInt(2), row.getInt(3), Column.number(row, 4)));
          return null;
        },
        experiment);
    return sharedMachines;
  }

  /** The provenance of the run that a result is from. */
  ByTrial<Map<String, String>> provenances(String experiment, TrialIndex trials) {
    Map<Long, Map<String, String>> runs = new HashMap<>();
    ByTrial<Map<String, String>> provenances = new ByTrial<>(trials);
    session.query(
        "SELECT r.trial, r.run, n.provenance FROM result r JOIN run n ON n.id = r.run"
            + " WHERE r.trial IN (SELECT trial FROM membership WHERE experiment = ?)",
        row -> {
          long run = row.getLong(2);
          if (!runs.containsKey(run)) {
            runs.put(run, json.object(row.getString(3)));
          }
          provenances.put(row.getString(1), runs.get(run));
          return null;
        },
        experiment);
    return provenances;
  }
}
