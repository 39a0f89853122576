package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.check.Finding;
import basin.spi.number.Vec;

/** What findings have in common. */
final class Findings {
  private Findings() {}

  /** A fact and a repair are sentences, and a value has a place. */
  static void assertSaid(Finding finding) {
    assertTrue(finding.fact().strip().matches("(?s)\\S.*[.!?)]"), () -> finding.fact());
    assertTrue(
        finding.repair().isEmpty() || finding.repair().strip().matches("(?s)\\S.*[.!?)]"),
        () -> finding.repair());
    assertTrue(
        finding.value().isEmpty() || finding.spot().isPresent(),
        () -> "nothing has the value " + finding.value());
  }

  static String words(Finding finding) {
    return finding.grade() + " " + finding.fact() + " " + finding.repair() + " " + finding.value();
  }

  static void assertSame(double[] before, Vec point) {
    assertArrayEquals(before, point.toArray(), "the point was written to");
  }
}
