package basin.lab.results;

import basin.lab.provenance.Json;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds which inputs changed since an experiment last ran: pairs each trial planned now with the
 * one that had the same axes and seed then, and compares what their ids were made from.
 */
final class ChangeFinder {
  private record Difference(String input, String before, String after) {}

  private final Session session;
  private final JsonReader json;

  ChangeFinder(Session session) {
    this.session = session;
    this.json = new JsonReader(session);
  }

  List<Change> find(String experiment, Iterator<PlannedTrial> trials) {
    Map<String, String> earlier = earlier(experiment);
    Map<Difference, Long> counts = new LinkedHashMap<>();
    while (!earlier.isEmpty() && trials.hasNext()) {
      PlannedTrial planned = trials.next();
      String before =
          earlier.get(place(Json.object(planned.trial().axes()), planned.trial().seed()));
      if (before != null && !before.equals(planned.trial().id())) {
        differences(before, planned).forEach(each -> counts.merge(each, 1L, Long::sum));
      }
    }
    List<Change> changes = new ArrayList<>();
    counts.forEach((d, trial) -> changes.add(new Change(d.input, d.before, d.after, trial)));
    return changes;
  }

  private Map<String, String> earlier(String experiment) {
    Map<String, String> ids = new HashMap<>();
    session.query(
        "SELECT m.axes, t.seed, t.id FROM membership m JOIN trial t ON t.id = m.trial"
            + " WHERE m.experiment = ?",
        row -> ids.put(place(row.getString(1), row.getLong(2)), row.getString(3)),
        experiment);
    return ids;
  }

  private static String place(String axes, long seed) {
    return seed + axes;
  }

  private List<Difference> differences(String before, PlannedTrial planned) {
    Trial now = planned.trial();
    PlannedTrial then =
        session
            .first(
                "SELECT tree, inputs FROM trial WHERE id = ?",
                row ->
                    new PlannedTrial(
                        new Trial(before, now.seed(), row.getString(1), now.axes()),
                        json.object(row.getString(2))),
                before)
            .orElseThrow();
    List<Difference> differences = new ArrayList<>();
    compare("", then.inputs(), planned.inputs(), differences);
    compare("setting ", leaves(then.trial()), leaves(now), differences);
    return differences;
  }

  private static void compare(
      String kind, Map<String, String> before, Map<String, String> after, List<Difference> found) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String then = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (!then.equals(now)) {
        found.add(new Difference(kind + name, then, now));
      }
    }
  }

  /** Path → value of every scalar in a trial's tree. */
  private Map<String, String> leaves(Trial trial) {
    Map<String, String> leaves = new HashMap<>();
    session.query(
        "SELECT substr(fullkey, 3), coalesce(atom, 'null') FROM json_tree(?)"
            + " WHERE type NOT IN ('object', 'array')",
        row -> leaves.put(row.getString(1).replace("\"", ""), row.getString(2)),
        trial.tree());
    return leaves;
  }
}
