package basin.stopping;

import basin.spi.probe.Snapshot;
import java.util.Locale;
import java.util.Optional;

/** The wording that reasons share, the same in every language of the machine. */
final class Reason {
  private Reason() {}

  /**
   * A sentence such as {@code gradient norm = 9.300e-04 is below 0.001 in step 12}; empty if it is
   * not.
   */
  static Optional<String> ifBelow(String what, double value, double bound, Snapshot snapshot) {
    return value < bound
        ? Optional.of(
            what
                + " = "
                + number(value)
                + " is below "
                + bound
                + " in step "
                + snapshot.progress().step())
        : Optional.empty();
  }

  /** Four significant digits. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
