package basin.experiments.faulty;

import java.util.Optional;

/**
 * A case, and what was said of it.
 *
 * @param said empty if it could not be run
 * @param reason why not
 */
record Judged(FaultyCase of, Optional<Said> said, String reason) {
  boolean run() {
    return said.isPresent();
  }

  boolean alarm() {
    return said.orElseThrow().alarm();
  }

  /** Whether it is told rightly if something is wrong. */
  boolean detectedRight() {
    return alarm() == of.faulty();
  }

  /**
   * Whether one of the named faults is the case's, or mends it as well; a healthy case has none.
   */
  boolean typeRight() {
    return of.faulty()
        ? alarm() && Said.among(said.orElseThrow().named(), of.rightFaults()) > 0
        : !alarm();
  }

  /** Whether one of all that were thought of is. */
  boolean suspected() {
    return alarm() && said.orElseThrow().suspected().stream().anyMatch(of.rightFaults()::contains);
  }
}
