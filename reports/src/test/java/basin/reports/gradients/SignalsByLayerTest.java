package basin.reports.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.Chart;
import basin.spi.report.Chart.Fields;
import basin.spi.report.Chart.Film;
import basin.spi.report.Chart.Ridges;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignalsByLayerTest {
  private static final String[] LAYERS = {"stem9", "body2", "body10", "head1"};

  @Test
  void groupsArePicturesOfOneFigureWithLayersInTheirOrder() {
    Invented results = results("sgd", "adam");
    Fields maps = chart(Fields.class, results, "layers-variance");
    assertEquals(List.of("sgd", "adam"), maps.fields().stream().map(Chart.Field::title).toList());
    assertEquals(List.of(LAYERS), maps.fields().get(0).names());
    assertArrayEquals(new double[] {1, 2, 3, 4}, maps.fields().get(0).y());
    assertArrayEquals(new double[] {3, 0.3, 0.03}, maps.fields().get(0).values()[2], 1e-12);
    assertTrue(maps.scale().logarithmic());
  }

  @Test
  void moreThanSixGroupsGoOnInAnotherFigure() {
    String[] groups = IntStream.range(0, 8).mapToObj(i -> "kind" + i).toArray(String[]::new);
    Invented results = results(groups);
    assertEquals(6, chart(Fields.class, results, "layers-variance").fields().size());
    assertEquals(2, chart(Fields.class, results, "layers-variance-more").fields().size());
  }

  @Test
  void aShareThatIsZeroEverywhereIsNoPicture() {
    Invented results = new Invented().goal("train.loss", false);
    layers(results.trial(0, "optimizer", "sgd"), "signals.dead.", 0);
    assertTrue(figures(results).stream().noneMatch(f -> f.name().startsWith("layers-dead")));
    layers(results.trial(0, "optimizer", "adam"), "signals.dead.", 0.1);
    Fields maps = chart(Fields.class, results, "layers-dead");
    assertEquals(0, maps.least());
    assertEquals(1, maps.most());
  }

  @Test
  void groupsAreToldByTheLayerThatHasMostDeadUnitsAtTheEnd() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 2; seed++) {
      dead(results.trial(seed, "optimizer", "fast"), 0, 0.5 + 0.4 * seed);
      dead(results.trial(seed, "optimizer", "brisk"), 0.25, 0.2);
      dead(results.trial(seed, "optimizer", "slow"), 0.125, 0);
    }
    List<Verdict> told = verdicts(results);
    assertEquals(
        List.of(
            "With fast, half of a layer's units or more are dead at the end.",
            "With brisk, a tenth to a half of a layer's units are dead at the end.",
            "With slow, no unit is dead at the end."),
        told.stream().map(Verdict::text).toList());
    assertEquals(
        "Most in body10: a share of 0.2 at the end, 0.25 at the first look.",
        told.get(1).evidence());
    assertEquals("layers-dead", told.get(0).mentions().get(0).exhibit());
  }

  @Test
  void whereNoUnitDiesNothingIsSaidOfIt() {
    Invented results = new Invented().goal("train.loss", false);
    dead(results.trial(0, "optimizer", "sgd"), 0.1, 0);
    assertEquals(List.of(), verdicts(results));
  }

  /** Some of the layers of blocks would look like other blocks. */
  @Test
  void ofAHundredLayersEachIsDrawn() {
    Invented results = new Invented().goal("train.loss", false);
    InventedTrial trial = results.trial(0, "optimizer", "sgd").curve("train.loss", 3, 2, 1);
    for (int layer = 1; layer <= 100; layer++) {
      double norm = layer % 2 == 0 ? 1 : 0.01;
      trial
          .curve("signals.depth.dense" + layer, layer)
          .curve("signals.gradient-z.dense" + layer, norm, norm, norm)
          .curve("signals.variance.dense" + layer, norm, norm, norm);
    }
    assertEquals(
        100, chart(Fields.class, results, "layers-variance").fields().get(0).values().length);
    assertEquals(
        100, chart(Film.class, results, "gradient-film").scenes().get(0).frames()[0].length);
  }

  @Test
  void whatProbesOfTrainingDrawIsNotDrawnAgain() {
    Invented results = new Invented().goal("train.loss", false);
    InventedTrial trial = layers(results.trial(0, "optimizer", "sgd"), "signals.update.", 1);
    assertEquals(1, chart(Fields.class, results, "layers-update").fields().size());
    trial.curve("update-ratio.head1.weights", 1, 1);
    assertTrue(figures(results).stream().noneMatch(f -> f.name().equals("layers-update")));
  }

  @Test
  void aFilmHasAFrameForEachLookAndTheStartStandsStill() {
    Film film = chart(Film.class, results("sgd"), "gradient-film");
    assertArrayEquals(new double[] {0, 1, 2}, film.times());
    assertArrayEquals(new double[] {1, 2, 3, 4}, film.scenes().get(0).still().get(0).y(), 1e-12);
    assertArrayEquals(
        new double[] {0.01, 0.02, 0.03, 0.04}, film.scenes().get(0).frames()[2], 1e-12);
  }

  @Test
  void aLineEndsWhereItsRunDid() {
    Invented results = results("sgd");
    InventedTrial cut = results.trial(0, "optimizer", "adam");
    for (int layer = 0; layer < LAYERS.length; layer++) {
      cut.curve("signals.depth." + LAYERS[layer], layer)
          .curve("signals.gradient-z." + LAYERS[layer], 1, 2);
    }
    Film film = chart(Film.class, results, "gradient-film");
    assertEquals(2, film.scenes().get(1).frames()[1][0]);
    assertTrue(Double.isNaN(film.scenes().get(1).frames()[2][0]));
  }

  @Test
  void distributionsAreRidgesAtTheStartAndTheEndWithLayerOneAtTheBottom() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 3; seed++) {
      InventedTrial trial = layers(results.trial(seed, "optimizer", "sgd"), "signals.variance.", 1);
      for (String layer : LAYERS) {
        double[] start = points(seed);
        trial.track("signals.deciles-z." + layer, start, points(10 + seed));
      }
    }
    Ridges ridges = chart(Ridges.class, results, "sums-by-layer");
    assertEquals(List.of("Start", "End"), ridges.panels().stream().map(p -> p.title()).toList());
    assertEquals("1", ridges.panels().get(0).ridges().get(0).label());
    assertArrayEquals(points(1), ridges.panels().get(0).ridges().get(3).points());
    assertArrayEquals(points(11), ridges.panels().get(1).ridges().get(0).points());
    assertEquals(ridges.shares().length, points(0).length);
  }

  @Test
  void nothingIsDrawnWhereNobodyLooked() {
    Invented results = new Invented();
    results.trial(0, "optimizer", "sgd").curve("train.loss", 1, 0.5);
    assertTrue(new SignalsByLayer().write(results).isEmpty());
  }

  /** Eleven, one behind the other. */
  private static double[] points(double from) {
    return IntStream.range(0, 11).mapToDouble(i -> from + i).toArray();
  }

  private static Invented results(String... groups) {
    Invented results = new Invented().goal("train.loss", false);
    for (String group : groups) {
      layers(results.trial(0, "optimizer", group), "signals.variance.", 1);
    }
    return results;
  }

  /** Most are dead in the third of four layers, so many at the first look and at the last. */
  private static void dead(InventedTrial trial, double start, double end) {
    layers(trial, "signals.variance.", 1);
    for (String layer : LAYERS) {
      double part = layer.equals("body10") ? 1 : 0.01;
      trial.curve("signals.dead." + layer, part * start, 0.9, part * end);
    }
  }

  private static List<Verdict> verdicts(Invented results) {
    return new SignalsByLayer()
        .write(results).stream()
            .filter(Verdict.class::isInstance)
            .map(Verdict.class::cast)
            .toList();
  }

  /** Three looks at four layers, each a tenth of the one before. */
  private static InventedTrial layers(InventedTrial trial, String prefix, double size) {
    trial.curve("train.loss", 3, 2, 1);
    for (int layer = LAYERS.length; layer > 0; layer--) {
      double x = layer * size;
      String name = LAYERS[layer - 1];
      trial
          .curve("signals.depth." + name, layer)
          .curve("signals.gradient-z." + name, layer, 0.1 * layer, 0.01 * layer)
          .curve(prefix + name, x, 0.1 * x, 0.01 * x);
    }
    return trial;
  }

  private static List<Figure> figures(Invented results) {
    return new SignalsByLayer()
        .write(results).stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
  }

  private static <C extends Chart> C chart(Class<C> kind, Invented results, String name) {
    Element found =
        figures(results).stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    return kind.cast(((Figure) found).chart());
  }
}
