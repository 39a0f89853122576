package basin.reports.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.study.Study;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Listing;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityThresholdTest {
  private final Invented results = new Invented().goal("train.loss", false);
  private final Truth truth = new Truth();

  @ParameterizedTest
  @CsvSource({
    "0.137, 0.1, 0.2, 0.01",
    "0.137, 0.1, 0.2, 1e-5",
    "0.1001, 0.1, 40, 0.02",
    "39.9, 0.1, 40, 0.3",
    "6.28e-5, 1e-5, 1e-4, 0.001"
  })
  void theIntervalClosesAroundTheTruth(double edge, double low, double high, double width) {
    trial(0, edge, low, "optimizer", "sgd");
    trial(0, edge, high, "optimizer", "sgd");

    Threshold threshold = found(new StabilityThreshold(width, Optional.empty(), 1)).get(0);

    assertTrue(threshold.known());
    assertTrue(threshold.stable() <= edge && edge < threshold.unstable());
    assertTrue(threshold.unstable() <= threshold.stable() * (1 + width));
  }

  @Test
  void itTakesNoMoreTrainingsThanItSays() {
    for (double edge : new double[] {0.101, 0.29, 0.7, 1.1}) {
      trial((long) (1000 * edge), edge, 0.1, "optimizer", "sgd");
      trial((long) (1000 * edge), edge, 0.3, "optimizer", "sgd");
    }
    StabilityThreshold settings = new StabilityThreshold(0.01, Optional.empty(), 16);

    found(settings);

    long most = settings.most(results).getAsLong();
    assertEquals(4 * (4 + 7), most, "four doublings, then ln 2/ln 1.01 < 2⁷");
    assertTrue(truth.asked.size() <= most, truth.asked::toString);
  }

  @Test
  void eachSeedHasAThresholdOfItsOwnAndTheGroupTheirGeometricMean() {
    double[] edges = {0.2, 0.4, 0.8};
    for (int seed = 0; seed < 3; seed++) {
      trial(seed, edges[seed], 0.1, "optimizer", "sgd");
      trial(seed, edges[seed], 1.5, "optimizer", "sgd");
    }

    Threshold threshold = found(new StabilityThreshold(1e-4, Optional.empty(), 1)).get(0);

    assertEquals(0.4, threshold.mean().center(), 1e-4);
    // t(2, 97.5 %) · ln 2/√3
    double half = 4.302652729749464 * Math.log(2) / Math.sqrt(3);
    assertEquals(0.4 * Math.exp(-half), threshold.mean().low(), 1e-4);
    assertEquals(0.4 * Math.exp(half), threshold.mean().high(), 1e-3);
    assertEquals(0.2, threshold.stable(), 1e-4, "stable under all");
    assertEquals(0.2, threshold.unstable(), 1e-4, "unstable under one");
  }

  @Test
  void whatNoTrialShowedIsLookedForAsFarAsTheReachGoes() {
    trial(0, 0.5, 0.01, "optimizer", "below");
    trial(0, 0.5, 9, "optimizer", "above");
    trial(0, 1e9, 1, "optimizer", "never");

    List<Threshold> found = found(new StabilityThreshold(0.01, Optional.empty(), 64));

    assertEquals(0.5, found.get(0).mean().center(), 0.005);
    assertEquals(0.5, found.get(1).mean().center(), 0.005);
    assertFalse(found.get(2).known());
    assertEquals(64, found.get(2).stable(), "the largest within reach");
    assertTrue(text().contains("never: no unstable rate was found up to 64."), text());
  }

  @Test
  void whatElseIsTunedIsAsChosen() {
    trial(0, 0.3, 0.1, "tuned.beta", "0.5").curve("train.loss", 1, 0.9);
    trial(0, 0.3, 1, "tuned.beta", "0.5");
    InventedTrial best = trial(0, 0.6, 0.1, "tuned.beta", "0.9");
    best.curve("train.loss", 1, 0.1);
    trial(0, 0.6, 1, "tuned.beta", "0.9");

    assertEquals(
        0.6,
        found(new StabilityThreshold(0.01, Optional.empty(), 1)).get(0).mean().center(),
        0.006);
  }

  @Test
  void aComparedAxisIsBisectedWhereItIsNamed() {
    String axis = "optimizer.speed";
    for (String size : new String[] {"3", "30"}) {
      for (double speed : new double[] {1, 10}) {
        double edge = size.equals("3") ? 2.5 : 7;
        InventedTrial trial = results.trial(0, "problem.size", size, axis, "" + speed).rowless();
        truth.edges.put(results.trials().size(), edge);
        fly(trial, speed > edge);
      }
    }

    assertEquals(List.of(), found(new StabilityThreshold(0.01, Optional.empty(), 16)));
    List<Threshold> found = found(new StabilityThreshold(0.01, Optional.of(axis), 16));

    assertEquals(2.5, found.get(0).mean().center(), 0.025);
    assertEquals(7, found.get(1).mean().center(), 0.07);
    assertEquals("size 3", found.get(0).group().label());
  }

  @Test
  void foldsOfAComparedAxisAreReplicates() {
    String axis = "optimizer.speed";
    for (String fold : new String[] {"0", "1", "2"}) {
      for (double speed : new double[] {1, 10}) {
        double edge = 2 + Integer.parseInt(fold);
        InventedTrial trial = results.trial(0, "data.fold", fold, axis, "" + speed).rowless();
        truth.edges.put(results.trials().size(), edge);
        fly(trial, speed > edge);
      }
    }

    List<Threshold> found = found(new StabilityThreshold(0.001, Optional.of(axis), 1));

    assertEquals(1, found.size());
    assertEquals(StrictMath.cbrt(2 * 3 * 4), found.get(0).mean().center(), 0.005);
  }

  @Test
  void aTrainingThatFailsEndsTheSearchThere() {
    trial(0, 0.3, 0.1, "optimizer", "sgd");
    trial(0, 0.3, 1, "optimizer", "sgd");
    truth.failing = true;

    Threshold threshold = found(new StabilityThreshold(0.01, Optional.empty(), 1)).get(0);

    assertEquals(1, truth.asked.size());
    assertEquals(0.1, threshold.stable());
    assertEquals(1, threshold.unstable());
  }

  @Test
  void trialsThatHaveNotRunOrFailedSayNothing() {
    results.trial(0, "optimizer", "sgd", "rate", "0.1").pending();
    results.trial(0, "optimizer", "sgd", "rate", "1").ended(Outcome.FAILED, "no");

    assertEquals(List.of(), new StabilityThreshold(0.01, Optional.empty(), 4).next(results, truth));
  }

  @Test
  void theReportShowsItBesideTheory() {
    for (int seed = 0; seed < 2; seed++) {
      for (double rate : new double[] {0.1, 2}) {
        trial(seed, 0.5, rate, "optimizer", "sgd")
            .curve("curvature.largest", 4)
            .set("{\"optimizer\":{\"sgd\":{\"rate\":" + rate + "}}}");
      }
    }
    found(new StabilityThreshold(0.01, Optional.empty(), 1));

    assertTrue(text().contains("is stable up to a rate of 0.5"), text());
    assertTrue(text().contains("theory says 2/λ = 0.5, as measured."), text());
    Figure figure = all(Figure.class).get(0);
    assertEquals("stability", figure.name());
    Table table = all(Table.class).get(0);
    assertEquals(0.5, cell(table, "Theory, start"));
    assertEquals(1, cell(table, "Ratio"), 0.01);
    assertEquals(List.of(), all(Listing.class), "there is nothing left to ask for");
  }

  @Test
  void whatHoldsBeyondTheoryIsSaid() {
    for (double rate : new double[] {0.1, 2}) {
      trial(0, 0.75, rate, "optimizer", "sgd")
          .curve("curvature.largest", 4)
          .set("{\"optimizer\":{\"sgd\":{\"rate\":" + rate + "}}}");
    }
    found(new StabilityThreshold(0.001, Optional.empty(), 1));

    assertTrue(text().contains("and measured is 1.499 times that"), text());
  }

  private InventedTrial trial(long seed, double edge, double rate, String axis, String level) {
    InventedTrial trial = results.trial(seed, axis, level, "rate", Double.toString(rate)).rowless();
    truth.edges.put(results.trials().size(), edge);
    return fly(trial, rate > edge);
  }

  private static InventedTrial fly(InventedTrial trial, boolean unstable) {
    return unstable
        ? trial.ended(Outcome.DIVERGED, "it diverged")
        : trial.curve("train.loss", 1, 0.5);
  }

  /** Asks and answers until nothing more is asked. */
  private List<Threshold> found(StabilityThreshold settings) {
    for (List<Unit> next = settings.next(results, truth);
        !next.isEmpty();
        next = settings.next(results, truth)) {
      next.forEach(unit -> assertTrue(truth.asked.add(unit.key()), unit.key() + " twice"));
    }
    results.analysed("stability-threshold", settings, truth);
    return settings.of(Study.of(results), truth);
  }

  private String text() {
    return all(Paragraph.class).stream().map(Paragraph::text).reduce("", (a, b) -> a + " " + b);
  }

  private <T extends Element> List<T> all(Class<T> kind) {
    return new LargestRate(Study.of(results))
        .elements().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static double cell(Table table, String column) {
    int index = table.columns().stream().map(c -> c.title()).toList().indexOf(column);
    return (Double) table.rows().get(0).get(index);
  }

  /** Up to where each trial is stable, whatever the rate; what was asked is known. */
  private final class Truth implements Answers {
    private final Map<Integer, Double> edges = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private boolean failing;

    @Override
    public Optional<Outcome> outcome(Unit unit) {
      return asked.contains(unit.key())
          ? Optional.of(failing ? Outcome.FAILED : Outcome.COMPLETED)
          : Optional.empty();
    }

    @Override
    public Optional<Curve> curve(Unit unit, String name) {
      Unit.Training training = (Unit.Training) unit;
      double rate = new TreeMap<>(training.values()).firstEntry().getValue();
      TrialRecord trial =
          results.trials().stream()
              .filter(t -> t.id().equals(training.trial()))
              .findFirst()
              .orElseThrow();
      double[] loss = {1, rate > edges.get(trial.number()) ? 1.5 : 0.5};
      return Stream.of(name)
          .filter("train.loss"::equals)
          .map(n -> new Curve(n, new long[2], new double[2], new long[2], loss))
          .findFirst();
    }

    @Override
    public Optional<Track> track(Unit unit, String name) {
      return Optional.empty();
    }
  }
}
