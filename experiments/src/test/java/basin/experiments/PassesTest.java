package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.analysis.Unit;
import basin.spi.report.Analysed;
import basin.spi.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the ends of a few trials the passes of two known surfaces are found, and told. */
class PassesTest {
  @TempDir Path out;

  @Test
  void passesAreAsHighAsTheyArePublished() throws IOException {
    Laboratory laboratory = new Laboratory(out);
    Laboratory.Answer answer =
        laboratory.run(
            Laboratory.file("local-minima/passes-muller-brown.yaml"), "--set", "seeds=12");
    assertEquals(0, answer.exit(), answer::toString);
    laboratory.read(
        "passes-muller-brown",
        results -> {
          assertArrayEquals(
              new double[] {-146.6995, -108.1667, -80.7678},
              recorded(results, 1, "minimum.loss"),
              1e-4);
          assertArrayEquals(
              new double[] {-72.2489, -40.6648}, recorded(results, 1, "pass.loss"), 1e-4);
          assertArrayEquals(
              new double[] {0, 0.543719, 2.229357}, recorded(results, 13, "tree.level"), 1e-6);
          return null;
        });
    String page =
        Files.readString(
            out.resolve("passes-muller-brown").resolve("report").resolve("index.html"));
    assertTrue(page.contains("3 distinct minima, with 2 transition states between them"));
    assertTrue(page.contains("the lowest way from it to a lower one climbs by 67.5"));
  }

  private static double[] recorded(Results results, int trial, String series) {
    Analysed analysed = results.analyses().get(0);
    assertTrue(analysed.complete());
    Unit unit = new Unit.Computation("what trial " + trial + " descended", List.of(), List.of());
    return analysed.answers().curve(unit, series).orElseThrow().values();
  }
}
