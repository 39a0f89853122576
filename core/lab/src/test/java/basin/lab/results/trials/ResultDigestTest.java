package basin.lab.results.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultDigestTest {
  private static final Curve LOSS = curve("loss", 1, 2);
  private static final Curve RATIO = curve("ratio", 3);
  private static final Track PATH = new Track("path", new long[1], new double[][] {{1, 2}});

  @Test
  void theOrderOfSeriesDoesNotMatter() {
    assertEquals(digest(List.of(LOSS, RATIO)), digest(List.of(RATIO, LOSS)));
  }

  @Test
  void everyNaNIsTheSame() {
    double other = Double.longBitsToDouble(0x7ff8000000000001L);

    assertEquals(digest(List.of(curve("a", Double.NaN))), digest(List.of(curve("a", other))));
  }

  @Test
  void whatWasFoundMatters() {
    String digest = digest(List.of(LOSS));

    assertEquals(64, digest.length());
    assertNotEquals(digest, digest(List.of(curve("loss", 1, Math.nextUp(2.0)))));
    assertNotEquals(digest, digest(List.of(curve("lost", 1, 2))));
    assertNotEquals(digest, digest(List.of(curve("loss", 1))));
    assertNotEquals(digest, digest(List.of(LOSS, RATIO)));
    assertNotEquals(digest(List.of(curve("a", 0.0))), digest(List.of(curve("a", -0.0))));
    assertNotEquals(digest, ResultDigest.of(Outcome.STOPPED, 7, List.of(LOSS), List.of()));
    assertNotEquals(digest, ResultDigest.of(Outcome.COMPLETED, 8, List.of(LOSS), List.of()));
    assertNotEquals(digest, ResultDigest.of(Outcome.COMPLETED, 7, List.of(LOSS), List.of(PATH)));
    assertNotEquals(
        ResultDigest.of(Outcome.COMPLETED, 7, List.of(), List.of(PATH)),
        ResultDigest.of(
            Outcome.COMPLETED,
            7,
            List.of(),
            List.of(new Track("path", new long[1], new double[][] {{2, 1}}))));
  }

  @Test
  void theStepsOfASeriesMatter() {
    Curve later = new Curve("loss", new long[] {0, 9}, new double[2], new long[2], LOSS.values());

    assertNotEquals(digest(List.of(LOSS)), digest(List.of(later)));
  }

  private static String digest(List<Curve> curves) {
    return ResultDigest.of(Outcome.COMPLETED, 7, curves, List.of());
  }

  private static Curve curve(String name, double... values) {
    int n = values.length;
    return new Curve(name, new long[n], new double[n], new long[n], values);
  }
}
