package basin.reports.minima.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.minima.LocalMinima;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.report.Element;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
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

class CertificatesTest {
  private final Invented results = new Invented();
  private final Map<String, Map<String, Double>> recorded = new HashMap<>();

  @Test
  void whatIsCertifiedTakesThePlaceOfTheQuickVerdict() {
    certified("sgd", "verdict.minimum", "loss", 0.25, "gradient-norm", 1e-9, "smallest", 1.0);
    certified("sgd", "verdict.saddle", "negative", 2.0, "zero", 0.0, "positive", 3.0);
    certified("sgd", "verdict.minimum");
    certified("adam", "verdict.degenerate-minimum");

    List<Verdict> verdicts = of(Verdict.class);

    assertEquals(3, verdicts.size());
    assertEquals(
        "2 of 4 trials ended at a minimum, 1 at a saddle and 1 at a degenerate minimum.",
        verdicts.get(0).text());
    assertEquals(
        "With sgd, 2 of 3 trials ended at a minimum and 1 at a saddle.", verdicts.get(1).text());
    assertEquals(Tone.WARNING, verdicts.get(1).tone());
    assertEquals("With adam, the one trial ended at a degenerate minimum.", verdicts.get(2).text());
    assertEquals(Tone.GOOD, verdicts.get(2).tone());
    Table table = of(Table.class).get(0);
    assertEquals("certificates", table.name());
    assertTrue(table.rows().get(1).toString().contains("saddle of index 2"), table::toString);
    assertTrue(table.rows().get(1).toString().contains("2 / 0 / 3"), table::toString);
  }

  @Test
  void aRunThatIsOnItsWayIsToldWhatIsLeftAndHowManyStepsThatTakes() {
    certified("sgd", "verdict.on-its-way", "goal.minimum", 1.0, "loss", 0.5, "goal-loss", 0.1);

    Verdict verdict = of(Verdict.class).get(0);

    assertEquals("With sgd, the one trial ended still on the way.", verdict.text());
    assertTrue(
        verdict
            .evidence()
            .endsWith(
                "on its way, before a minimum; descent would still gain 0.4, at its last pace in"
                    + " 1600 steps."),
        verdict::evidence);
  }

  @Test
  void ofAllTrialsItIsSaidThatNoneIsAtAMinimumAndWhatThoseOnTheirWayHaveLeft() {
    certified("sgd", "verdict.on-its-way", "loss", 0.5, "goal-loss", 0.1);
    certified("sgd", "verdict.going-to-infinity");
    certified("adam", "verdict.on-its-way", "loss", 0.5, "goal-loss", 0.3);
    certified("adam", "verdict.on-its-way");

    Verdict verdict = of(Verdict.class).get(0);

    assertEquals(
        "3 of 4 trials ended still on the way and 1 on the way to infinity; none ended at a minimum.",
        verdict.text());
    // 0.4 and 0.2 at 0.01 in 40 steps
    assertEquals(
        "Those still on the way would gain another 0.3, at the pace of their last tenth in 1200 steps,"
            + " in the median of 2.",
        verdict.evidence());
  }

  /** Of a large network not all modes are counted: what was seen is a least number. */
  @Test
  void modesThatProductsShowedAreALeastNumber() {
    certified(
        "sgd", "verdict.saddle", "evidence.both-signs", 1.0, "negative", 7.0, "positive", 90.0);

    Table table = of(Table.class).get(0);

    String row = table.rows().get(0).toString();
    assertTrue(row.contains("saddle of index at least 7"), row);
    assertTrue(row.contains("≥ 7 / ? / ≥ 90"), row);
    assertTrue(row.contains("eigenvalues of both signs that products showed"), row);
  }

  private void certified(String optimizer, String verdict, Object... numbers) {
    Map<String, Double> series = new HashMap<>(Map.of(verdict, 1.0));
    for (int i = 0; i < numbers.length; i += 2) {
      series.put((String) numbers[i], (Double) numbers[i + 1]);
    }
    results.trial(recorded.size(), "optimizer", optimizer).curve("train.loss", 0.52, 0.51, 0.5);
    String id = results.trials().get(results.trials().size() - 1).id();
    recorded.put("end point of " + id, series);
  }

  private <T extends Element> List<T> of(Class<T> kind) {
    results.analysed("certificate", new Nothing(), new Recorded());
    List<T> elements = new ArrayList<>();
    new LocalMinima()
        .write(results).stream().filter(kind::isInstance).map(kind::cast).forEach(elements::add);
    return elements;
  }

  private record Nothing() implements Analysis {
    @Override
    public List<Unit> next(Results results, Answers answers) {
      return List.of();
    }
  }

  private final class Recorded implements Answers {
    @Override
    public Optional<Outcome> outcome(Unit unit) {
      return Optional.of(Outcome.COMPLETED);
    }

    @Override
    public Optional<Curve> curve(Unit unit, String name) {
      return Optional.ofNullable(recorded.get(unit.key()))
          .map(series -> series.get(name.substring("certificate.".length())))
          .map(
              value ->
                  new Curve(
                      name,
                      new long[] {1},
                      new double[] {1},
                      new long[] {1},
                      new double[] {value}));
    }

    @Override
    public Optional<Track> track(Unit unit, String name) {
      return Optional.empty();
    }
  }
}
