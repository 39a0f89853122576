package basin.lab.reference.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.problem.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTextTest {
  private static final double[] X = {0, 1, 2, 3};

  @Test
  void aLineThatRisesGoesFromTheLowerLeftToTheUpperRight() {
    List<String> lines = PlotText.of(curves(new double[] {0, 1, 2, 3}));
    assertTrue(lines.get(0).startsWith("3 ┤") && lines.get(0).endsWith("⢸"), lines.get(0));
    assertTrue(lines.get(11).startsWith("0 ┤⡀"), lines.get(11));
    assertEquals("   0" + " ".repeat(26) + "x" + " ".repeat(27) + "3", lines.get(12));
  }

  @Test
  void aCurveThatIsFlatIsOneRow() {
    List<String> lines = PlotText.of(curves(new double[] {2, 2, 2, 2}));
    assertEquals(1, lines.subList(0, 12).stream().filter(line -> line.matches(".*┤.+")).count());
  }

  @Test
  void aJumpIsDrawnAsAnUprightStroke() {
    List<String> lines = PlotText.of(curves(new double[] {0, 0, 1, 1}));
    for (String line : lines.subList(0, 12)) {
      assertTrue(line.matches(".*┤.+"), line);
    }
  }

  @Test
  void whatIsNotFiniteIsLeftOut() {
    List<String> lines =
        PlotText.of(curves(new double[] {0, Double.NaN, Double.POSITIVE_INFINITY, 1}));
    assertTrue(lines.get(0).startsWith("1 ┤"), lines.get(0));
  }

  @Test
  void highPlacesAreDarkAndMinimaAreMarked() {
    double[][] slope = new double[40][40];
    for (double[] row : slope) {
      for (int c = 0; c < 40; c++) {
        row[c] = c;
      }
    }
    Heights heights = new Heights(new Box(-1, 1, -2, 2), slope, List.of(new double[] {-1, -2}));
    List<String> lines = PlotText.of(heights);
    assertTrue(lines.get(0).startsWith(" 2 ┤") && lines.get(0).endsWith("█"), lines.get(0));
    assertTrue(lines.get(19).startsWith("-2 ┤×"), lines.get(19));
    assertTrue(lines.get(21).endsWith("; × a minimum"), lines.get(21));
  }

  @Test
  void numbersAreShort() {
    assertEquals("0", PlotText.number(0));
    assertEquals("0.1", PlotText.number(0.1));
    assertEquals("99.9", PlotText.number(99.9));
    assertEquals("0.0333", PlotText.number(1 / 30.0));
    assertEquals("100", PlotText.number(100));
    assertEquals("1.00e+06", PlotText.number(1e6));
  }

  private static Curves curves(double[] y) {
    return new Curves("x", X, List.of(new Curves.Curve("y", y)));
  }
}
