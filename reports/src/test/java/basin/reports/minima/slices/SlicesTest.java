package basin.reports.minima.slices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Earlier;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Relief;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlicesTest {
  private final Invented results = new Invented().goal("train.loss", false);
  private final Recorded recorded = new Recorded();

  @Test
  void aPlaneIsDrawnAsLevelsAndAsASurface() {
    results.trial(3, "optimizer", "sgd").curve("train.loss", 1);
    recorded.put("directions", "marks", new double[] {0, 0});
    recorded.put("losses 1", "x", new double[] {-1, 0, 1});
    recorded.put("losses 1", "y", new double[] {-1}, new double[] {0});
    recorded.put("losses 1", "loss", new double[] {3, 2, 3}, new double[] {2, 1, 2});
    recorded.put("losses 2", "y", new double[] {1});
    recorded.put("losses 2", "loss", new double[] {3, 2, 11});
    List<Element> elements = written("plane", List.of("losses 1", "losses 2"));
    List<Figure> figures = figures(elements);
    assertEquals(2, figures.size());
    Contours levels = (Contours) figures.get(0).chart();
    assertArrayEquals(new double[] {-1, 0, 1}, levels.y());
    assertArrayEquals(new double[] {3, 2, 11}, levels.heights()[2]);
    assertTrue(levels.shared());
    assertEquals(levels, ((Relief) figures.get(1).chart()).levels());
    assertTrue(
        figures
            .get(0)
            .reading()
            .contains("The loss at the end is 1; on the picture it goes from 1 to 11."),
        figures.get(0).reading());
  }

  @Test
  void whatIsNotKnownYetIsNotDrawn() {
    results.trial(3, "optimizer", "sgd").curve("train.loss", 1);
    recorded.put("directions", "marks", new double[] {0, 0});
    recorded.put("losses 1", "x", new double[] {-1, 0, 1});
    recorded.put("losses 1", "y", new double[] {-1});
    recorded.put("losses 1", "loss", new double[] {3, 2, 3});
    assertEquals(List.of(), written("plane", List.of("losses 1", "losses 2")));
  }

  @Test
  void severalLinesOfDifferentLossesAreTold() {
    results.trial(0, "optimizer", "sgd").curve("train.loss", 1);
    recorded.put("directions", "marks", new double[] {0, 0});
    recorded.put("directions", "eigenvalues", new double[] {8, 2});
    recorded.put("losses", "x", new double[] {-1, 0, 1}, new double[] {-1, 0, 1});
    recorded.put("losses", "loss", new double[] {5, 1, 5}, new double[] {2, 1, 2});
    List<Element> elements = written("slice", List.of("losses"));
    Lines lines = (Lines) figures(elements).get(0).chart();
    assertEquals(2, lines.lines().size());
    Verdict finding = (Verdict) elements.get(0);
    assertTrue(
        finding.text().endsWith("the loss rises from 1 at the end to 5 at most."), finding.text());
  }

  @Test
  void aLineBetweenTwoEndsTellsWhatLiesBetweenThemAndWhoseTheyAre() {
    results.trial(3, "optimizer", "sgd").curve("train.loss", 1);
    results.trial(4, "optimizer", "adam").curve("train.loss", 2);
    recorded.put("directions", "marks", new double[] {0}, new double[] {1});
    recorded.put("losses", "x", new double[] {-0.5, 0, 0.5, 1, 1.5});
    recorded.put("losses", "loss", new double[] {9, 1, 5, 2, 9});
    results.analysed("slice", new Asked(List.of("losses"), 2), recorded);
    Verdict finding = (Verdict) new Slices().write(results).get(0);
    assertEquals(
        "Between the ends of sgd, seed 3, and adam, seed 4, where it is 1 and 2, the loss rises to 5"
            + " on the straight line.",
        finding.text());
  }

  private List<Element> written(String name, List<String> losses) {
    results.analysed(name, new Asked(losses, 1), recorded);
    return new Slices().write(results);
  }

  private static List<Figure> figures(List<Element> elements) {
    return elements.stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
  }

  /** Asks for directions at the first trials, and losses along them. */
  private record Asked(List<String> losses, int ends) implements Analysis {
    @Override
    public List<Unit> next(Results results, Answers answers) {
      List<String> reads =
          results.trials().subList(0, ends).stream().map(trial -> trial.id()).toList();
      Unit.Computation directions = new Unit.Computation("directions", reads, List.of());
      List<Unit> units = new ArrayList<>(List.of(directions));
      losses.forEach(
          name ->
              units.add(
                  new Unit.Computation(
                      name, reads, List.of(), List.of(Earlier.of(directions, "marks")))));
      return units;
    }
  }

  private static final class Recorded implements Answers {
    private final Map<String, Track> tracks = new HashMap<>();

    void put(String unit, String name, double[]... values) {
      tracks.put(unit + "/" + name, new Track(name, new long[values.length], values));
    }

    @Override
    public Optional<Outcome> outcome(Unit unit) {
      return Optional.of(Outcome.COMPLETED);
    }

    @Override
    public Optional<Curve> curve(Unit unit, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Track> track(Unit unit, String name) {
      return Optional.ofNullable(tracks.get(unit.key() + "/" + name));
    }
  }
}
