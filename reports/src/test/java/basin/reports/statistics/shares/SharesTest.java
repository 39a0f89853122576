package basin.reports.statistics.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SharesTest {
  @TestFactory
  Stream<DynamicTest> wilsonsIntervalIsThatOfThePublishedCounts() {
    JsonNode published =
        Truth.read("student_teacher_relu.json")
            .root()
            .required("published")
            .required("safran_shamir_2018");
    return Stream.of(
        DynamicTest.dynamicTest(
            "Safran and Shamir 2018",
            () -> {
              for (JsonNode cell : published.required("cells")) {
                Interval share = Proportion.of(cell.required("bad_of_1000").asLong(), 1000);
                assertEquals(cell.required("wilson_95").get(0).asDouble(), share.low(), 1e-9);
                assertEquals(cell.required("wilson_95").get(1).asDouble(), share.high(), 1e-9);
              }
            }));
  }

  @Test
  void wilsonsIntervalKeepsItsWordForFewCases() {
    for (double share : new double[] {0.02, 0.1, 0.5, 0.93}) {
      double covered = 0;
      BinomialDistribution law = new BinomialDistribution(null, 40, share);
      for (int count = 0; count <= 40; count++) {
        covered += Proportion.of(count, 40).contains(share) ? law.probability(count) : 0;
      }
      assertTrue(covered > 0.92, share + " is covered in " + covered);
    }
  }

  /** Fisher's lady tastes eight cups: three of four right has p = 34/70, all four 2/70. */
  @Test
  void fishersTestCountsTables() {
    assertEquals(34.0 / 70, FisherExact.p(3, 4, 1, 4), 1e-12);
    assertEquals(2.0 / 70, FisherExact.p(4, 4, 0, 4), 1e-12);
    assertEquals(1, FisherExact.p(2, 4, 2, 4), 1e-12);
    assertEquals(FisherExact.p(2, 9, 7, 11), FisherExact.p(7, 11, 2, 9), 1e-12);
    assertEquals(0.342516446750414, FisherExact.p(7, 1000, 3, 1000), 1e-9);
    assertEquals(1, FisherExact.p(0, 0, 3, 7));
  }

  @Test
  void whatWasSeenOnceTellsOfWhatWasNotSeen() {
    assertEquals(0, Unseen.mass(12, 30, 2).center());
    assertEquals(2.0 / 20, Unseen.mass(1, 13, 1, 5).center(), 1e-15);
    assertTrue(Unseen.mass(50).high() < 0.08);
    assertTrue(Double.isNaN(Unseen.mass().center()));
  }
}
