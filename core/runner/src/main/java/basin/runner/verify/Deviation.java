package basin.runner.verify;

import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import basin.spi.run.TrialResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first thing in which a trial that was trained again is not what was stored of it: of all
 * series the one that differs at the earliest step, of several then the first by name.
 *
 * @param what a series, an element of a series of vectors as {@code name[3]}, or else {@code
 *     outcome}, {@code steps} or, where somebody changed what is stored, {@code digest}
 * @param step where; −1 if it is no series
 * @param stored what was stored
 * @param now what came of it now
 */
record Deviation(String what, long step, String stored, String now) {
  private static final long NOWHERE = -1;
  private static final String NOTHING = "nothing";

  /** Empty if there is none. */
  static Optional<Deviation> between(TrialResult stored, TrialResult now) {
    if (stored.digest().equals(now.digest())) {
      return Optional.empty();
    }
    if (now.outcome() == Outcome.FAILED) {
      return Optional.of(ended(stored, "failed: " + now.reason()));
    }
    Optional<Deviation> first = Optional.empty();
    for (String name : names(stored, now)) {
      first = earlier(first, points(name, curve(name, stored), curve(name, now)));
      first = earlier(first, vectors(name, track(name, stored), track(name, now)));
    }
    return Optional.of(first.orElseGet(() -> ending(stored, now)));
  }

  private static Deviation ending(TrialResult stored, TrialResult now) {
    if (stored.outcome() != now.outcome()) {
      return ended(stored, word(now));
    }
    return stored.cost().steps() == now.cost().steps()
        ? new Deviation("digest", NOWHERE, stored.digest(), now.digest())
        : new Deviation("steps", NOWHERE, "" + stored.cost().steps(), "" + now.cost().steps());
  }

  private static Deviation ended(TrialResult stored, String now) {
    return new Deviation("outcome", NOWHERE, word(stored), now);
  }

  private static String word(TrialResult result) {
    return result.outcome().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> names(TrialResult stored, TrialResult now) {
    return Stream.of(stored, now)
        .flatMap(
            result ->
                Stream.concat(
                    result.curves().stream().map(Curve::name),
                    result.tracks().stream().map(Track::name)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Deviation> earlier(Optional<Deviation> one, Optional<Deviation> other) {
    return one.isEmpty() || other.isPresent() && other.get().step < one.get().step ? other : one;
  }

  private static Curve curve(String name, TrialResult result) {
    return result.curves().stream()
        .filter(curve -> curve.name().equals(name))
        .findFirst()
        .orElse(new Curve(name, new long[0], new double[0], new long[0], new double[0]));
  }

  private static Track track(String name, TrialResult result) {
    return result.tracks().stream()
        .filter(track -> track.name().equals(name))
        .findFirst()
        .orElse(new Track(name, new long[0], new double[0][]));
  }

  private static Optional<Deviation> points(String name, Curve stored, Curve now) {
    return first(
        name,
        stored.steps(),
        now.steps(),
        i -> Arrays.copyOfRange(stored.values(), i, i + 1),
        i -> Arrays.copyOfRange(now.values(), i, i + 1),
        false);
  }

  private static Optional<Deviation> vectors(String name, Track stored, Track now) {
    return first(
        name, stored.steps(), now.steps(), i -> stored.values()[i], i -> now.values()[i], true);
  }

  private static Optional<Deviation> first(
      String name, long[] stored, long[] now, Values storedAt, Values nowAt, boolean elements) {
    for (int i = 0; i < Math.max(stored.length, now.length); i++) {
      if (i >= now.length || i < stored.length && stored[i] < now[i]) {
        return Optional.of(new Deviation(name, stored[i], words(storedAt.at(i)), NOTHING));
      }
      if (i >= stored.length || now[i] < stored[i]) {
        return Optional.of(new Deviation(name, now[i], NOTHING, words(nowAt.at(i))));
      }
      int at = Arrays.mismatch(storedAt.at(i), nowAt.at(i));
      if (at >= 0) {
        return Optional.of(
            new Deviation(
                elements ? name + "[" + at + "]" : name,
                stored[i],
                word(storedAt.at(i), at),
                word(nowAt.at(i), at)));
      }
    }
    return Optional.empty();
  }

  private static String words(double[] values) {
    return values.length == 1 ? word(values, 0) : values.length + " numbers";
  }

  private static String word(double[] values, int at) {
    return at < values.length ? Double.toString(values[at]) : NOTHING;
  }

  /** The values at a place of a series. */
  private interface Values {
    double[] at(int place);
  }
}
