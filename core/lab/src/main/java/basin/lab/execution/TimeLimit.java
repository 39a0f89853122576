package basin.lab.execution;

import basin.lab.catalog.Culprit;
import basin.lab.execution.Seat.Sighting;
import basin.lab.yaml.Numeral;
import java.util.OptionalDouble;

/**
 * How long a trial may take.
 *
 * @param seconds of wall-clock time; empty: as long as it likes
 */
public record TimeLimit(OptionalDouble seconds) {
  /** None. */
  public static final TimeLimit NONE = new TimeLimit(OptionalDouble.empty());

  /** Of so many seconds. */
  public static TimeLimit of(double seconds) {
    return new TimeLimit(OptionalDouble.of(seconds));
  }

  boolean isSet() {
    return seconds.isPresent();
  }

  /** Milliseconds that are left after so many nanoseconds; none if it is passed. */
  long left(long nanoseconds) {
    double all = seconds.orElse(Double.POSITIVE_INFINITY) * 1e3;
    return (long) Math.max(0, Math.ceil(Math.min(all - nanoseconds / 1e6, Long.MAX_VALUE)));
  }

  /** {@code no end after 30 s, at step 7 of 100; it is in its plugin own.jar, Own.update (…)}. */
  String passed(Sighting sighting) {
    String step =
        sighting.step() < 0
            ? "while it was set up"
            : "at step " + sighting.step() + " of " + sighting.horizon();
    String where =
        Culprit.at(sighting.trace())
            .map(who -> "; it is in its plugin " + who.plugin() + ", " + who.place())
            .orElseGet(() -> FailureReason.place(sighting.trace()).replaceFirst("^, ", "; it is "));
    return "no end after " + Numeral.of(seconds.orElseThrow()) + " s, " + step + where;
  }
}
