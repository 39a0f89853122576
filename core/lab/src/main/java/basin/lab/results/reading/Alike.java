package basin.lab.results.reading;

import basin.lab.results.sqlite.Column;
import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Once;
import basin.spi.run.Effort;
import basin.spi.run.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps one of what the trials of an experiment have in common: of a hundred thousand, most are of
 * one tree but for seeds and rates, end alike and cost the same. Lives while records are read.
 */
final class Alike {
  private final JsonReader json;
  private final Map<String, Map<String, String>> axes = new HashMap<>();
  private final Once<String> texts = new Once<>();
  private final Once<Optional<Outcome>> outcomes = new Once<>();
  private final Once<Optional<Effort>> efforts = new Once<>();

  Alike(JsonReader json) {
    this.json = json;
  }

  /** A text; empty if it is null. */
  String text(String text) {
    return text == null ? "" : texts.of(text);
  }

  /** Path → value, as JSON. */
  Map<String, String> axes(String text) {
    return axes.computeIfAbsent(text, json::object);
  }

  /** How a trial ended, by its name in the database; empty if that is null. */
  Optional<Outcome> outcome(String name) {
    return outcomes.of(Optional.ofNullable(Column.outcome(name)));
  }

  /** What was asked of a problem. */
  Optional<Effort> effort(Optional<Effort> effort) {
    return efforts.of(effort);
  }
}
