package basin.runner.inspection;

import basin.lab.yaml.Place;
import basin.spi.check.Grade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A trial that was tried out.
 *
 * @param axes what tells it from the others
 * @param rows how many of its training rows were used; 0 for a surface
 * @param training how many it has; 0 for a surface
 * @param steps that it was trained
 * @param passed rows that those steps passed
 * @param answers of the checks, in their order
 */
record TriedOut(
    Map<String, String> axes,
    int rows,
    long training,
    long steps,
    long passed,
    List<Answered> answers) {
  /** Whether something fails. */
  boolean fails() {
    return answers.stream().anyMatch(a -> a.placed().finding().grade() == Grade.FAIL);
  }

  /** The same for programs. */
  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("axes", axes);
    data.put("rows", rows);
    data.put("training", training);
    data.put("steps", steps);
    data.put("passed", passed);
    List<Map<String, Object>> checks = new ArrayList<>();
    answers.forEach(answered -> checks.add(data(answered)));
    data.put("checks", checks);
    return data;
  }

  private static Map<String, Object> data(Answered answered) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("check", answered.check());
    data.put("grade", answered.placed().finding().grade().words());
    data.put("fact", answered.placed().finding().fact());
    put(data, "repair", answered.placed().finding().repair());
    put(data, "change", answered.placed().change());
    if (answered.placed().finding().grade() != Grade.PASS) {
      Place place = answered.placed().place();
      data.put("place", place.toString());
    }
    return data;
  }

  private static void put(Map<String, Object> data, String key, String text) {
    if (!text.isEmpty()) {
      data.put(key, text);
    }
  }
}
