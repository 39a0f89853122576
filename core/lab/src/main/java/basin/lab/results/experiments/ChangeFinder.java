package basin.lab.results.experiments;

import basin.lab.provenance.Json;
import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Session;
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
public final class ChangeFinder {
  private static final int DIGEST = 64;
  private static final int KNOWN_BEFORE = 12;

  private record Difference(String input, String before, String after) {}

  private final Session session;
  private final JsonReader json;

  /** On an open database. */
  public ChangeFinder(Session session) {
    this.session = session;
    this.json = new JsonReader(session);
  }

  /** The inputs that differ, each once. */
  public List<Change> find(String experiment, Iterator<Trial> trials) {
    Map<String, String> earlier = earlier(experiment);
    Map<Difference, Long> counts = new LinkedHashMap<>();
    while (!earlier.isEmpty() && trials.hasNext()) {
      Trial trial = trials.next();
      String before = earlier.get(place(Json.object(trial.axes()), trial.seed()));
      if (before != null && !before.equals(trial.id())) {
        differences(before, trial).forEach(each -> counts.merge(each, 1L, Long::sum));
      }
    }
    List<Change> changes = new ArrayList<>();
    counts.forEach((d, count) -> changes.add(new Change(d.input, d.before, d.after, count)));
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

  private List<Difference> differences(String before, Trial now) {
    Trial then =
        session
            .first(
                "SELECT tree, inputs FROM trial WHERE id = ?",
                row ->
                    new Trial(
                        before,
                        now.seed(),
                        row.getString(1),
                        now.axes(),
                        json.object(row.getString(2))),
                before)
            .orElseThrow();
    List<Difference> differences = new ArrayList<>();
    compare("", then.inputs(), now.inputs(), differences);
    compare("setting ", leaves(then), leaves(now), differences);
    return differences;
  }

  private static void compare(
      String kind, Map<String, String> before, Map<String, String> after, List<Difference> found) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String then = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (!isSame(then, now)) {
        found.add(new Difference(kind + name, then, now));
      }
    }
  }

  /** Of digests that a Basin before 0.3 stored, the first digits are known. */
  private static boolean isSame(String then, String now) {
    return then.equals(now)
        || then.length() == KNOWN_BEFORE && now.length() == DIGEST && now.startsWith(then);
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
