package basin.stopping;

import basin.spi.probe.Snapshot;
import java.util.Locale;
import java.util.Optional;

/** The wording that reasons share. */
final class Reason {
  private Reason() {}

  /** A sentence such as {@code ‖∇f‖ = 9.300e-04 is below 0.001 in step 12}; empty if it is not. */
  static Optional<String> ifBelow(String what, double value, double bound, Snapshot snapshot) {
    return value < bound
        ? Optional.of(
            "%s = %s is below %s in step %d"
                .formatted(what, number(value), bound, snapshot.progress().step()))
        : Optional.empty();
  }

  /** Four significant digits. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
