package basin.reports.claims;

import static basin.reports.claims.Dock.judge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Reading;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.claim.Judgement;
import basin.spi.claim.Judgement.Ground;
import basin.spi.claim.Verdict;
import basin.spi.claim.Yardstick;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims on shares, and on what analyses tell of trials. */
class AnalysedClaimsTest {
  private static final double LARGE = 1e6; // of a trial of which nothing is told

  /** Tells what a test says of each trial, or of each two of one optimizer. */
  @Reading(name = "home", doc = "whether it came home", share = true)
  @Reading(name = "height", doc = "how high", lessIsBetter = true)
  @Reading(name = "gap", doc = "what lies between two", lessIsBetter = true)
  private record Asked(
      ToDoubleBiFunction<String, Long> home,
      ToDoubleBiFunction<String, Long> height,
      ToDoubleBiFunction<Long, Long> gap)
      implements Analysis {
    @Override
    public List<Unit> next(Results results, Answers answers) {
      return List.of();
    }

    @Override
    public List<Told> told(String reading, Results results, Answers answers) {
      List<Told> told = new ArrayList<>();
      List<TrialRecord> trials = results.trials();
      for (TrialRecord t : trials) {
        String who = t.axes().get("optimizer");
        if (reading.equals("gap")) {
          trials.stream()
              .filter(o -> o.axes().equals(t.axes()) && o.seed() > t.seed())
              .map(o -> new Told(List.of(t.id(), o.id()), gap.applyAsDouble(t.seed(), o.seed())))
              .forEach(told::add);
        } else {
          double value = (reading.equals("home") ? home : height).applyAsDouble(who, t.seed());
          if (value != LARGE) {
            told.add(Told.of(t.id(), value));
          }
        }
      }
      return told;
    }
  }

  private static Invented results(int seeds, Asked asked, String... optimizers) {
    Invented results = Dock.byLoss().analysed("walk", asked, Answers.NONE);
    for (String optimizer : optimizers) {
      for (int seed = 0; seed < seeds; seed++) {
        results
            .trial(seed, "optimizer", optimizer)
            .curve("train.loss", 3, optimizer.equals("adam") && seed < 2 ? 0.5 : 0.01 + seed);
      }
    }
    return results;
  }

  private static Asked home(ToDoubleBiFunction<String, Long> home) {
    return new Asked(home, home, (a, b) -> 1);
  }

  private static Bound bound(String by, Double atMost, Double atLeast) {
    return new Bound(
        new Yardstick(by), Map.of(), Optional.ofNullable(atMost), Optional.ofNullable(atLeast));
  }

  /** 17 of 20, by the tail of the binomial law. */
  @ParameterizedTest
  @CsvSource({"0.5, SUPPORTED, 0.0026", "0.7, UNDECIDED, 0.2142", "0.99, REFUTED, 0.0020"})
  void aShareIsTestedByTheBinomialLaw(double least, Verdict verdict, double p) {
    Invented results = results(20, home((who, seed) -> seed < 17 ? 1 : 0), "sgd");
    Judgement judgement = judge(results, bound("walk.home", null, least));
    assertEquals(verdict, judgement.verdict());
    assertEquals(p, judgement.p(), 5e-5);
    Ground ground = judgement.grounds().get(0);
    assertEquals(0.85, ground.value());
    assertEquals(0.6211, ground.low(), 1e-4);
    assertEquals(0.9679, ground.high(), 1e-4);
    assertTrue(ground.words().contains("(17 of 20), 20 seeds"), ground::words);
  }

  /** Nine seeds of 24 on which sgd alone came home, one on which adam alone did. */
  @Test
  void twoSharesUnderTheSameSeedsAreTestedByThoseThatDiffer() {
    Invented results =
        results(
            24,
            home(
                (who, seed) ->
                    who.equals("sgd") ? seed < 14 ? 1 : 0 : seed < 5 || seed == 14 ? 1 : 0),
            "sgd",
            "adam");
    Judgement judgement = judge(results, Dock.compare("walk.home", "sgd", "adam"));
    assertEquals(Verdict.SUPPORTED, judgement.verdict());
    assertEquals(2 * 11 / 1024.0, judgement.p(), 1e-12);
    assertEquals(8 / 24.0, judgement.grounds().get(0).value(), 1e-12);
    assertTrue(
        judgement.grounds().get(0).words().contains("(14 of 24 against 6 of 24)"),
        judgement.grounds()::toString);
    results.claiming("the other way round", Dock.compare("walk.home", "adam", "sgd"));
    assertEquals(Verdict.REFUTED, Court.judge(results).get(1).verdict());
  }

  @Test
  void aMarginOfSharesIsADifference() {
    Invented results = results(40, home((who, seed) -> who.equals("sgd") ? 1 : 0), "sgd", "adam");
    for (String margin : List.of("0.5", "0.5 difference")) {
      Judgement far = judge(results, Dock.compare("walk.home", margin, List.of("sgd", "adam")));
      assertEquals(Verdict.SUPPORTED, far.verdict(), margin);
      assertEquals("Tango's score", far.grounds().get(0).method());
    }
    List<String> both = List.of("sgd", "adam");
    results.claiming("times", Dock.compare("walk.home", "2 times", both));
    Judgement times = Court.judge(results).get(2);
    assertEquals(Verdict.UNDECIDED, times.verdict());
    assertTrue(times.reason().contains("by a difference, not by a factor"), times::reason);
  }

  @Test
  void whatEndsBeyondAValueIsAShareOfRuns() {
    Invented results = results(12, home((who, seed) -> seed), "sgd", "adam");
    results.trial(12, "optimizer", "adam").ended(Outcome.DIVERGED, "it went off");
    results.trial(12, "optimizer", "sgd").curve("train.loss", 3, 0.9);
    var claim =
        new Compare(
            Map.of("optimizer", List.of("adam", "sgd")),
            new Yardstick("share of train.loss ≤ 0.5"),
            Optional.empty());
    Ground ground = judge(results, claim).grounds().get(0);
    assertTrue(ground.words().contains("(2 of 13 against 1 of 13)"), ground::words);
    results.claiming("high", bound("share of walk.height ≥ 9", null, 0.01));
    Ground high = Court.judge(results).get(1).grounds().get(0);
    assertTrue(high.words().contains("(3 of 12)") || high.words().contains("of 13"), high::words);
  }

  @Test
  void numbersThatAnAnalysisTellsAreComparedLikeOthers() {
    double[] noise = {0, 0.3, -0.2, 0.1, -0.1, 0.25};
    Asked asked =
        new Asked(
            (who, seed) -> 1,
            (who, seed) -> (who.equals("sgd") ? 3 : 1) * Math.exp(noise[seed.intValue()]),
            (a, b) -> 1);
    Invented results = results(6, asked, "sgd", "adam");
    Judgement judgement = judge(results, Dock.compare("walk.height", "adam", "sgd"));
    assertEquals(Verdict.SUPPORTED, judgement.verdict(), "less is better");
    assertEquals(3, judgement.grounds().get(0).value(), 1e-12);
  }

  @Test
  void aTrialOfWhichNothingIsToldLeavesAClaimOpen() {
    Invented results = results(8, home((who, seed) -> seed == 3 ? LARGE : 1), "sgd");
    Judgement judgement = judge(results, bound("walk.home", null, 0.5));
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertEquals(
        "1 trial it rests on has not run, failed, or did not record what is measured, or the"
            + " analysis tells nothing of it.",
        judgement.reason());
  }

  /** Whatever pairs have in common by a trial is spread that more pairs do not take away. */
  @Test
  void pairsThatShareATrialAreNoIndependentCases() {
    double[] own = {0.1, 0.4, 0.2, 0.7, 0.15};
    Asked asked =
        new Asked(
            (who, seed) -> 1,
            (who, seed) -> 1,
            (a, b) -> Math.exp(own[a.intValue()] + own[b.intValue()]));
    Invented results = results(5, asked, "sgd");
    Ground ground = judge(results, bound("walk.gap", 9.0, null)).grounds().get(0);
    double mean = 0;
    double square = 0;
    for (double each : own) {
      mean += each / 5;
      square += each * each;
    }
    double error = 2 * Math.sqrt((square - 5 * mean * mean) / 4 / 5); // of a sum of two own parts
    assertEquals(5, ground.replicates(), "one for each trial, not for each of ten pairs");
    assertEquals(Math.exp(2 * mean), ground.value(), 1e-12);
    assertEquals(Math.exp(2 * mean + 2.7764451052 * error), ground.high(), 1e-8);
  }
}
