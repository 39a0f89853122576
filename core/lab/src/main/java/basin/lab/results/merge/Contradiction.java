package basin.lab.results.merge;

import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.SeriesReader;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Two results of one trial that are not the same, in two databases. */
final class Contradiction {
  private static final int DIGITS = 12;

  private final String trial;
  private final Session one;
  private final Session other;

  Contradiction(String trial, Session one, Session other) {
    this.trial = trial;
    this.one = one;
    this.other = other;
  }

  /** Which trial, and where the two differ first. */
  String words() {
    return "trial "
        + trial
        + place()
        + ": digest "
        + digest(one)
        + " in "
        + folder(one)
        + ", "
        + digest(other)
        + " in "
        + folder(other)
        + "; "
        + difference();
  }

  private static Path folder(Session session) {
    return session.file().getParent();
  }

  private String place() {
    return other
        .first(
            "SELECT m.experiment, t.seed FROM membership m JOIN trial t ON t.id = m.trial"
                + " WHERE m.trial = ? ORDER BY m.experiment LIMIT 1",
            row -> " of " + row.getString(1) + ", seed " + row.getLong(2),
            trial)
        .orElse("");
  }

  private String digest(Session session) {
    return text(session, "substr(digest, 1, " + DIGITS + ")");
  }

  private String text(Session session, String column) {
    return session
        .first("SELECT " + column + " FROM result WHERE trial = ?", row -> row.getString(1), trial)
        .orElse("");
  }

  private String difference() {
    for (String column : List.of("outcome", "steps")) {
      String here = text(one, column);
      String there = text(other, column);
      if (!here.equals(there)) {
        return column + " " + here + " and " + there;
      }
    }
    SeriesReader here = new SeriesReader(one);
    SeriesReader there = new SeriesReader(other);
    for (String kind : List.of("curve", "track")) {
      TreeSet<String> names = new TreeSet<>(here.names(trial, kind));
      names.addAll(there.names(trial, kind));
      for (String name : names) {
        Optional<String> first =
            kind.equals("curve")
                ? curves(name, here.curve(trial, name), there.curve(trial, name))
                : tracks(name, here.track(trial, name), there.track(trial, name));
        if (first.isPresent()) {
          return first.get();
        }
      }
    }
    return "all series are the same, so one digest is not that of its series";
  }

  private static Optional<String> curves(String name, Optional<Curve> one, Optional<Curve> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of("only one has " + name);
    }
    int at = Arrays.mismatch(one.get().values(), other.get().values());
    int step = Arrays.mismatch(one.get().steps(), other.get().steps());
    int first = at < 0 || step >= 0 && step < at ? step : at;
    return first < 0
        ? Optional.empty()
        : Optional.of(
            "%s differs first at step %s: %s and %s"
                .formatted(
                    name,
                    stepAt(one.get().steps(), other.get().steps(), first),
                    valueAt(one.get().values(), first),
                    valueAt(other.get().values(), first)));
  }

  private static Optional<String> tracks(String name, Optional<Track> one, Optional<Track> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of("only one has " + name);
    }
    int length = Math.min(one.get().values().length, other.get().values().length);
    for (int i = 0; i < length; i++) {
      int at = Arrays.mismatch(one.get().values()[i], other.get().values()[i]);
      if (at >= 0 || one.get().steps()[i] != other.get().steps()[i]) {
        return Optional.of(
            "%s differs first at step %d, number %d: %s and %s"
                .formatted(
                    name,
                    one.get().steps()[i],
                    at + 1,
                    valueAt(one.get().values()[i], at),
                    valueAt(other.get().values()[i], at)));
      }
    }
    return one.get().values().length == other.get().values().length
        ? Optional.empty()
        : Optional.of(name + " is longer in one of them");
  }

  private static long stepAt(long[] some, long[] others, int index) {
    return index < some.length ? some[index] : others[index];
  }

  private static String valueAt(double[] values, int index) {
    return index >= 0 && index < values.length ? Double.toString(values[index]) : "nothing";
  }
}
