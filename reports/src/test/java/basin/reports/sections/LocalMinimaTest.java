package basin.reports.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.invented.Sweeps;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalMinimaTest {
  @Test
  void eachGroupIsCountedByKind() {
    Invented results = new Invented();
    end(results, "adam", 0.5, 1e-9, 1, 9);
    end(results, "adam", 0.5, 1e-9, -1, 9);
    end(results, "adam", 0.5, 1e-9, -2, 9);
    end(results, "sgd", 0.5, 0.25, 1, 9);
    end(results, "sgd", 0.5, 1e-9, 1, 9).ended(Outcome.DIVERGED, "");
    end(results, "momentum", 0.25, 1e-9, 1, 9);
    List<Verdict> verdicts = of(Verdict.class, results);
    assertEquals(
        List.of(
            new Verdict(
                Tone.WARNING,
                "adam: 1 minimum and 2 saddles.",
                "For example f = 0.5, ‖g‖ = 1e−9, λ from −2 to 9: saddle."),
            new Verdict(
                Tone.NEUTRAL,
                "sgd: 1 not stationary.",
                "For example f = 0.5, ‖g‖ = 0.25, λ from 1 to 9: not stationary."),
            new Verdict(
                Tone.GOOD,
                "momentum: 1 minimum.",
                "For example f = 0.25, ‖g‖ = 1e−9, λ from 1 to 9: minimum.")),
        verdicts);
  }

  @Test
  void theFourMinimaOfHimmelblauAreFourDestinations() {
    Table destinations =
        of(Table.class, Sweeps.surface()).stream()
            .filter(t -> t.name().equals("destinations"))
            .findFirst()
            .orElseThrow();
    assertEquals(4, destinations.rows().size());
    long trials =
        destinations.rows().stream()
            .flatMap(r -> r.stream().skip(2))
            .mapToLong(n -> (Long) n)
            .sum();
    assertEquals(20, trials);
  }

  @Test
  void trialsOnOneSurfaceShareAPictureThoughTheirGridsDiffer() {
    Invented results = new Invented();
    bowl(results, 2, 1);
    bowl(results, 3, 1);
    bowl(results, 3, 100);
    List<Figure> pictures = of(Figure.class, results);
    assertEquals(2, pictures.size());
    Contours shared = (Contours) pictures.get(0).chart();
    assertEquals(3, shared.x()[shared.x().length - 1]);
    assertEquals(2, shared.paths().size());
  }

  @Test
  void withoutTheProbeTheSectionSaysHowToAskForIt() {
    Invented results = new Invented();
    results.trial(0).curve("train.loss", 1);
    assertTrue(of(Paragraph.class, results).get(0).text().contains("curvature: {at: end}"));
  }

  private static InventedTrial end(
      Invented results, String optimizer, double f, double g, double smallest, double largest) {
    return results
        .trial(results.trials().size(), "optimizer", optimizer)
        .curve("train.loss", f)
        .curve("curvature.gradient-norm", g)
        .curve("curvature.smallest", smallest)
        .curve("curvature.largest", largest);
  }

  /** steep·(x² + y²) on [−half, half]². */
  private static void bowl(Invented results, double half, double steep) {
    double[] grid = IntStream.rangeClosed(-20, 20).mapToDouble(i -> half * i / 20).toArray();
    double[] z = new double[41 * 41];
    Arrays.setAll(z, k -> steep * (grid[k % 41] * grid[k % 41] + grid[k / 41] * grid[k / 41]));
    results
        .trial(0, "problem", "bowl" + steep, "optimizer", "o" + half)
        .track("contour.x", grid)
        .track("contour.y", grid)
        .track("contour.z", z)
        .track("trajectory", new double[] {1, 1}, new double[] {0, 0});
  }

  private static <E extends Element> List<E> of(Class<E> kind, Invented results) {
    return new LocalMinima()
        .write(results).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void aPathIsCutWhereItLeavesFarBeyondItsLandscape() {
    Landscape square = new Landscape(new double[] {0, 1}, new double[] {0, 1}, new double[4]);
    assertTrue(square.near(-9, 10));
    assertFalse(square.near(0.5, 12));
    assertFalse(square.near(1e31, 0.5));
    assertFalse(square.near(Double.NaN, 0.5));
  }
}
