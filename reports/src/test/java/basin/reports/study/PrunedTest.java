package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.design.Footing;
import basin.reports.invented.Invented;
import basin.reports.record.Failures;
import basin.reports.record.Trials;
import basin.spi.report.Element;
import basin.spi.run.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was left at a rung is censored there, wherever results are read. */
class PrunedTest {
  private static final String REASON = "pruned at rung 1 of 2 (1 of 4 epochs): train.loss 0.5";

  /** The one that was left had the least loss at its rung, which is not the end. */
  private static Invented results() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "optimizer.rate", "0.1").curve("train.loss", 2, 1.5, 1, 0.75);
    results
        .trial(0, "optimizer.rate", "0.2")
        .curve("train.loss", 2, 0.5)
        .ended(Outcome.PRUNED, REASON);
    results
        .trial(0, "optimizer.rate", "0.3")
        .curve("train.loss", 2, 3)
        .ended(Outcome.DIVERGED, "diverged");
    return results;
  }

  @Test
  void itHasNoLastValueAndIsNeitherChosenNorLost() {
    Study study = Study.of(results());
    Score score = Score.of(study, study.settings().get(1), "train.loss");

    assertEquals(1, score.pruned());
    assertEquals(
        List.of(0, 0, 0), List.of(score.values().size(), score.diverged(), score.missing()));
    Ranking ranking = Ranking.of(study);
    assertEquals(
        List.of("0.1"), ranking.standings().stream().map(s -> s.setting().text("rate")).toList());
  }

  @Test
  void theFirstWasPickedFromAmongItToo() {
    assertEquals(2, Ranking.of(Study.of(results())).tried());
  }

  @Test
  void aTargetThatItReachedIsReachedAndAnotherIsOpen() {
    Study study = Study.of(results());
    Setting left = study.settings().get(1);

    Reach reached = Reach.of(study, left, Clock.STEPS, target(0.6));
    assertEquals(Attempt.Fate.REACHED, reached.attempts().values().iterator().next().fate());
    Attempt open =
        Reach.of(study, left, Clock.STEPS, target(0.1)).attempts().values().iterator().next();
    assertEquals(Attempt.Fate.MISSED, open.fate());
    assertEquals(study.results().trials().get(1).steps(), open.time());
  }

  private static Target target(double value) {
    return new Target("train.loss", false, value);
  }

  @Test
  void itIsCountedAndSaidApart() {
    Invented results = results();

    assertEquals(
        "3 trials, of which 1 was pruned and 1 diverged", Footing.trials(Study.of(results)));
    List<Element> trials = new Trials().write(results);
    assertTrue(
        trials.toString().contains("1 completed, 1 pruned and 1 diverged"), trials::toString);
    List<Element> failures = new Failures().write(results);
    assertTrue(failures.toString().contains(REASON), failures::toString);
    assertTrue(failures.toString().contains("1 diverged and 1 was pruned"), failures::toString);
  }
}
