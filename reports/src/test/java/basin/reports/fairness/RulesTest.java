package basin.reports.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.Extensions;
import basin.spi.report.FairnessRule;
import basin.spi.report.Objection;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule on invented results that break it and on others that do not. */
class RulesTest {
  static List<FairnessRule> rules() {
    return Fairness.RULES;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleSaysWhatItLooksAtWhyAndWhoFoundOut(FairnessRule rule) {
    assertTrue(rule.getClass().getAnnotation(Doc.class).value().endsWith("."));
    assertNotNull(rule.getClass().getAnnotation(Source.class));
    assertTrue(rule.why().endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleHasNothingAgainstAFairComparison(FairnessRule rule) {
    assertEquals(List.of(), rule.examine(fair()), rule::toString);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleHasNothingToSayWhereNothingIsCompared(FairnessRule rule) {
    assertEquals(List.of(), rule.examine(new Invented()), rule::toString);
  }

  @Test
  void everyRuleIsOfferedUnderItsName() {
    List<String> names = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    Rules.register(
        new Extensions() {
          @Override
          public <T> Extensions add(Class<T> point, String name, Class<? extends T> component) {
            names.add(name);
            types.add(component);
            return this;
          }
        });
    assertEquals(Fairness.RULES.stream().map(Object::getClass).toList(), types);
    assertEquals(names.stream().distinct().toList(), names);
  }

  @Test
  void unequalNumbersOfSettingsAreCountedAndTheFewerAreMadeMore() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.5, "0.1", "1");
    tuned(results, "adam", 0.3, "0.001", "0.01", "0.1", "1");

    Objection found = only(new UnequalTuning(), results);

    assertTrue(found.serious());
    assertTrue(
        found.evidence().startsWith("Settings tried: 4 for adam and 2 for sgd."), found.evidence());
    // one of adam's four beats sgd's best: among two drawn of four it is in half of the draws
    assertTrue(
        found.evidence().contains("ahead of sgd at rate 0.1 in 50 % of draws"), found::evidence);
  }

  @Test
  void whoWonWithTheFewestTriesWonInSpiteOfIt() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1", "1");
    tuned(results, "adam", 0.3, "0.001", "0.01", "0.1", "1");

    assertFalse(only(new UnequalTuning(), results).serious());
  }

  @Test
  void theChanceToDrawAGoodSettingIsCountedOut() {
    assertEquals(0.5, UnequalTuning.chance(4, 1, 2), 1e-12);
    assertEquals(1 - 3 / 10.0, UnequalTuning.chance(5, 2, 2), 1e-12); // 3 of 10 pairs have neither
    assertEquals(1, UnequalTuning.chance(5, 4, 2), 0);
    assertEquals(0, UnequalTuning.chance(5, 0, 2), 1e-12);
  }

  @Test
  void oneSettingBesideATunedGroupIsLeftUntunedAndSaidOnce() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1", "1");
    tuned(results, "adam", 0.3, "0.001");

    Objection found = only(new Untuned(), results);

    assertEquals("Adam stands at one setting beside a group that was tuned.", found.fact());
    assertEquals("Settings tried: 2 for sgd and 1 for adam (rate 0.001).", found.evidence());
    assertTrue(found.serious());
    assertEquals(List.of(), new UnequalTuning().examine(results));
  }

  @Test
  void groupsThatWereNotTunedAtAllAreRemarkedOn() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1");
    tuned(results, "adam", 0.3, "0.1");

    Objection found = only(new Untuned(), results);
    assertEquals("No optimizer was tuned.", found.fact());
    assertFalse(found.serious());
    assertEquals(List.of(), new UnequalTuning().examine(results));
  }

  @Test
  void aChoiceThatHangsOnASeedFlattersByAsMuchAsChoosingWithoutItCosts() {
    Invented results = new Invented().goal("validation.error", false);
    // seeds 0 … 3; chosen is a with a mean of 1; without seed 0 b is chosen, which has 5 there
    values(results, "a", 0, 1, 1, 2);
    values(results, "b", 5, 1, 1, 1);

    Objection found = only(new SharedSelection(), results);

    assertTrue(found.evidence().contains("2.25 in place of 1"), found.evidence());
    assertFalse(found.serious());
  }

  @Test
  void whereSeedsChangeNothingThereIsNoLuckToChoose() {
    Invented results = new Invented().goal("validation.error", false);
    values(results, "a", 1, 1, 1, 1);
    values(results, "b", 2, 2, 2, 2);

    assertEquals(List.of(), new SharedSelection().examine(results));
  }

  @Test
  void aChoiceThatHangsOnNoSeedFlattersNone() {
    Invented results = new Invented().goal("validation.error", false);
    values(results, "a", 1, 1.1, 1.2, 0.9);
    values(results, "b", 2, 2.1, 2.2, 1.9);

    Objection found = only(new SharedSelection(), results);
    assertFalse(found.serious());
    assertTrue(found.evidence().endsWith("an estimated optimism of 0."), found.evidence());
  }

  @Test
  void whatWonByALuckyChoiceIsSaidToHangOnIt() {
    Invented results = new Invented().goal("validation.error", false);
    values(results, "group", "lucky", "a", 0, 1, 1, 2);
    values(results, "group", "lucky", "b", 5, 1, 1, 1);
    values(results, "group", "steady", "a", 1.5, 1.4, 1.6, 1.5);
    values(results, "group", "steady", "b", 9, 9, 9, 9);

    Objection found = only(new SharedSelection(), results);

    assertTrue(found.serious());
    assertTrue(found.fact().endsWith("and the order hangs on it."), found.fact());
  }

  @Test
  void beyondAnEdgeOfWrittenNumbersMoreAreTried() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.5, "1", "0.1", "0.01");
    Objection found = only(new EdgeOfGrid(), results);
    assertEquals("Try more beyond; finished trials are kept.", found.repair());
    assertTrue(found.change().endsWith("=0.01,0.1,1,10,100"), found.change());
  }

  @Test
  void beyondAnEdgeOfDrawnNumbersTheirDistributionIsWidened() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.5, "0.871342", "0.0412077", "0.00917214", "0.1");
    tuned(results, "adam", 0.5, "0.00120934", "0.0412077", "0.387115");
    Objection found = only(new EdgeOfGrid(), results);
    assertEquals(
        "Widen the distribution or the range that the file gives for rate of adam downwards and"
            + " rate of sgd upwards.",
        found.repair());
    assertEquals("", found.change());
  }

  @Test
  void whatIsMissingIsCountedByGroup() {
    Invented results = fair();
    results.trial(5, "optimizer", "adam").pending();
    results.trial(5, "optimizer", "sgd").ended(Outcome.FAILED, "no more room");

    List<Objection> found = new MissingCells().examine(results);

    assertEquals(
        List.of(
            "The answer is provisional: 1 of 12 trials have not run yet.",
            "1 of 12 trials has failed and is missing from the means."),
        found.stream().map(Objection::fact).toList());
    assertEquals(
        List.of("Missing: 1 of adam.", "Missing: 1 of sgd."),
        found.stream().map(Objection::evidence).toList());
    assertEquals("./basin run FILE", found.get(0).change());
  }

  @Test
  void unequalSeedsAreSaid() {
    Invented results = fair();
    results.trial(5, "optimizer", "adam").curve("validation.loss", 1, 0.5);

    assertTrue(
        only(new MissingCells(), results).evidence().startsWith("There are 6 seeds for adam and 5"),
        () -> only(new MissingCells(), results).evidence());
  }

  @Test
  void divergedTrialsAreCountedByGroup() {
    Invented results = fair();
    results.trial(5, "optimizer", "adam").curve("validation.loss", 1, 0.5);
    results.trial(5, "optimizer", "sgd").ended(Outcome.DIVERGED, "the loss is NaN");

    Objection found = only(new UnequalDivergence(), results);

    assertTrue(found.serious());
    assertTrue(
        found.evidence().startsWith("Diverged: 1 of 6 of sgd and 0 of 6 of adam."),
        found.evidence());
    assertEquals("goal: {metric: validation.loss, at-most: 0.73}", found.change());
  }

  @Test
  void divergenceWhileTuningIsNoLossOfTheMeans() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1", "1");
    tuned(results, "adam", 0.3, "0.1", "1");
    results
        .trial(0, "optimizer", "adam", "optimizer.rate", "10")
        .ended(Outcome.DIVERGED, "the loss is NaN");

    Objection found = only(new UnequalDivergence(), results);

    assertFalse(found.serious());
    assertTrue(
        found.evidence().startsWith("Diverged: 0 of 10 of sgd and 1 of 11 of adam."),
        found.evidence());
  }

  @Test
  void equalBudgetsThatCameToUnequalWorkAreSaid() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      loss(results.trial(seed, "optimizer", "sgd"), 0.5, seed);
      loss(results.trial(seed, "optimizer", "sam").costing(2, 0.5), 0.4, seed);
    }

    Objection found = only(new UnequalEvaluation(), results);

    assertEquals("Equal budgets came to unequal work.", found.fact());
    assertEquals(
        "Passes over the training rows in a trial: 4 for sam and 2 for sgd.", found.evidence());
    assertTrue(found.serious()); // the first had more
  }

  @Test
  void recordsAreAsFarApartAsTheClockOfTheTargetSays() {
    assertTrue(cadences(1, 1).stream().noneMatch(RulesTest::uneven));
    Objection found = cadences(1, 2).stream().filter(RulesTest::uneven).findFirst().orElseThrow();
    assertEquals("Recorded every 50 steps for adam and every step for sgd.", found.evidence());
  }

  private static boolean uneven(Objection objection) {
    return objection.fact().contains("not recorded equally often");
  }

  /** Adam has 50 steps from record to record, gradient descent one: in so many epochs. */
  private static List<Objection> cadences(double adam, double sgd) {
    Invented results = new Invented().goal("validation.loss", false, 0.5);
    for (int seed = 0; seed < 5; seed++) {
      results.trial(seed, "optimizer", "adam").recorded(List.of(every(50, adam)), List.of());
      results.trial(seed, "optimizer", "sgd").recorded(List.of(every(1, sgd)), List.of());
    }
    return new UnequalEvaluation().examine(results);
  }

  private static Curve every(long steps, double epochs) {
    long[] at = {0, steps, 2 * steps, 3 * steps};
    double[] times = {0, epochs, 2 * epochs, 3 * epochs};
    return new Curve("validation.loss", at, times, at, new double[] {3, 1, 0.4, 0.3});
  }

  @Test
  void aLeadShorterThanWhatLiesBetweenTwoRecordsIsCoarse() {
    Invented results = new Invented().goal("validation.loss", false, 0.5);
    for (int seed = 0; seed < 5; seed++) {
      results.trial(seed, "optimizer", "adam").curve("validation.loss", 3, 1, 0.4, 0.3);
      results.trial(seed, "optimizer", "sgd").curve("validation.loss", 3, 2, 1, 0.3);
    }
    Objection found = only(new UnequalEvaluation(), results);

    assertEquals(
        "There is a record every 1 epoch, and adam leads sgd by 1 epoch.", found.evidence());
    assertEquals("probes: [{metrics: {every: 4 steps}}]", found.change());
  }

  @Test
  void trialsThatRanBesideOthersHaveNoSecondsToCompare() {
    Invented results = timed();
    Objection alike = only(new ContendedTime(), beside(results, 2, 1, 2, 1));
    assertFalse(alike.serious());
    assertTrue(alike.evidence().contains("ran up to 2 at once"), alike.evidence());
    assertEquals("./basin run FILE --alone --out runs/alone", alike.change());

    Objection unlike = only(new ContendedTime(), beside(timed(), 1, 4, 1, 1));
    assertTrue(unlike.serious());
    assertEquals(
        "Trials of adam ran up to 4 in lockstep. It was not the same for all.", unlike.evidence());
  }

  @Test
  void aTrialWithoutAProcessorForATenthOfItsTimeRanUnderLoad() {
    Invented results = timed();
    for (int seed = 0; seed < 5; seed++) {
      reaching(results.trial(seed, "optimizer", "adam"), 1).beside(1, 1, 0.24).costing(1, 0.25);
      reaching(results.trial(seed, "optimizer", "sgd"), 2).beside(1, 1, 0.1).costing(1, 0.25);
    }
    assertEquals(
        "Trials of sgd ran with a processor for 40 % of their seconds. It was not the same for"
            + " all.",
        only(new ContendedTime(), results).evidence());
  }

  @Test
  void trialsThatRanAloneHave() {
    assertEquals(List.of(), new ContendedTime().examine(beside(timed(), 1, 1, 1, 1)));
  }

  @Test
  void whereNoSecondsAreComparedNobodyAsksWhatRanBeside() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      loss(results.trial(seed, "optimizer", "adam").beside(8, 4, 0.01), 0.4, seed);
      loss(results.trial(seed, "optimizer", "sgd").beside(1, 1, 0.25), 0.5, seed);
    }
    assertEquals(List.of(), new ContendedTime().examine(results));
  }

  @Test
  void secondsOfTwoMachinesAreNotSetSideBySide() {
    Invented results = timed();
    for (int seed = 0; seed < 5; seed++) {
      reaching(results.trial(seed, "optimizer", "adam"), 1).made("Cores", "2");
      reaching(results.trial(seed, "optimizer", "sgd"), 2).made("Cores", seed == 0 ? "64" : "2");
    }
    Objection found = only(new MixedConditions(), results);

    assertTrue(
        found.evidence().startsWith("Cores: 2 for 9 trials and 64 for 1 trial."), found.evidence());
    assertEquals(List.of(), new MixedConditions().examine(results.goal("validation.loss", false)));
  }

  @Test
  void twoVersionsAreNotComparedWhateverCounts() {
    Invented results = fair();
    results.trial(5, "optimizer", "adam").made("Basin", "0.2.0").curve("validation.loss", 1, 0.5);
    results.trial(5, "optimizer", "sgd").made("Basin", "0.3.0").curve("validation.loss", 1, 0.5);

    assertEquals(
        "Basin: 0.2.0 for 1 trial and 0.3.0 for 1 trial.",
        only(new MixedConditions(), results).evidence());
  }

  @Test
  void twoPrecisionsAreNotComparedUnlessTheyAreTheQuestion() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      loss(results.trial(seed, "optimizer", "adam"), 0.4, seed).set("{\"precision\": \"float32\"}");
      loss(results.trial(seed, "optimizer", "sgd"), 0.5, seed).set("{\"precision\": \"float64\"}");
    }
    assertEquals(
        "Precision: float32 for adam and float64 for sgd.",
        only(new MixedConditions(), results).evidence());
  }

  @Test
  void fewSeedsAreFewUnlessTheyChangeNothing() {
    Invented results = new Invented().goal("validation.loss", false);
    Invented fixed = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 3; seed++) {
      loss(results.trial(seed, "optimizer", "adam"), 0.4, seed);
      loss(results.trial(seed, "optimizer", "sgd"), 0.5, seed);
      fixed.trial(seed, "optimizer", "adam").curve("validation.loss", 1, 0.4);
      fixed.trial(seed, "optimizer", "sgd").curve("validation.loss", 1, 0.5);
    }
    Objection found = only(new FewSeeds(), results);

    assertEquals("3 seeds are few.", found.fact());
    assertEquals("./basin run FILE --set seeds=10", found.change());
    assertEquals(List.of(), new FewSeeds().examine(fixed));
  }

  @Test
  void moreSeedsAreAskedForWhereTheSeenDifferenceCouldBeFound() {
    Invented results = new Invented().goal("validation.error", false);
    double[] noise = {0.3, -0.2, 0.1, -0.3, 0.2, 0.0};
    for (int seed = 0; seed < 6; seed++) {
      results.trial(seed + 7, "optimizer", "adam").curve("validation.error", 9, 1);
      results
          .trial(seed + 7, "optimizer", "sgd")
          .curve("validation.error", 9, 1.15 + noise[seed] + 0.0001 * seed);
    }
    Objection found = only(new FewSeeds(), results);

    assertFalse(found.serious());
    assertTrue(found.fact().startsWith("6 seeds are too few"), found.fact());
    assertTrue(
        found.change().startsWith("./basin run FILE --set \"seeds=[7,8,9,10,11,12,13,"),
        found.change());
  }

  private static Objection only(FairnessRule rule, Invented results) {
    List<Objection> found = rule.examine(results);
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  /** Two optimizers at one rate, five seeds, a difference that all of them show. */
  private static Invented fair() {
    Invented results = new Invented().goal("validation.loss", false);
    for (int seed = 0; seed < 5; seed++) {
      loss(results.trial(seed, "optimizer", "adam"), 0.4, seed);
      loss(results.trial(seed, "optimizer", "sgd"), 0.7, seed);
    }
    return results;
  }

  private static InventedTrial loss(InventedTrial trial, double last, int seed) {
    return trial.curve(
        "validation.loss", 2, 1, last * (1 + 0.01 * seed + 0.003 * last * seed * seed));
  }

  @Test
  void aGroupThatWasPrunedAsAWholeIsSaidToHaveBeenComparedByWhatItHad() {
    Invented results = new Invented().goal("validation.loss", false);
    tuned(results, "sgd", 0.1, "0.1", "1");
    pruned(results, "0.2", 1, "pruned at rung 1 of 2 (1 of 4 epochs): validation.loss 3");
    pruned(results, "0.3", 2, "pruned at rung 2 of 2 (2 of 4 epochs): validation.loss 0.7");
    pruned(results, "0.4", 2, "pruned at rung 2 of 2 (2 of 4 epochs): validation.loss 0.9");

    Objection found = only(new PrunedGroups(), results);

    assertTrue(found.serious());
    assertEquals(
        "Compared by what they had at the rung: adam, 3 settings, the furthest pruned at rung 2 of"
            + " 2 (2 of 4 epochs): validation.loss 0.7.",
        found.evidence());
    assertEquals("prune", found.key());
    tuned(results, "adam", 0.3, "0.5");
    assertEquals(List.of(), new PrunedGroups().examine(results), "one came to its end");
  }

  private static void pruned(Invented results, String rate, int epochs, String reason) {
    String words = reason.substring(reason.lastIndexOf(' ') + 1);
    double[] losses = new double[epochs + 1];
    Arrays.fill(losses, Double.parseDouble(words));
    results
        .trial(0, "optimizer", "adam", "optimizer.rate", rate)
        .curve("validation.loss", losses)
        .ended(Outcome.PRUNED, reason);
  }

  /** The first rate is the best; the others end at ten times its loss and more. */
  private static void tuned(Invented results, String optimizer, double best, String... rates) {
    for (int i = 0; i < rates.length; i++) {
      for (int seed = 0; seed < 5; seed++) {
        loss(
            results.trial(seed, "optimizer", optimizer, "optimizer.rate", rates[i]),
            best * (i == 0 ? 1 : 10 + i),
            seed);
      }
    }
  }

  private static void values(Invented results, String setting, double... bySeed) {
    for (int seed = 0; seed < bySeed.length; seed++) {
      results.trial(seed, "tuned.setting", setting).curve("validation.error", 9, bySeed[seed]);
    }
  }

  private static void values(
      Invented results, String axis, String group, String setting, double... bySeed) {
    for (int seed = 0; seed < bySeed.length; seed++) {
      results
          .trial(seed, axis, group, "tuned.setting", setting)
          .curve("validation.error", 9, bySeed[seed]);
    }
  }

  /** With a target, to which seconds are compared. */
  private static Invented timed() {
    return new Invented().goal("validation.loss", false, 0.5);
  }

  private static InventedTrial reaching(InventedTrial trial, int epoch) {
    double[] losses = new double[12];
    Arrays.setAll(losses, i -> i < 4 * epoch ? 1 : 0.4);
    return trial.curve("validation.loss", losses);
  }

  private static Invented beside(
      Invented results, int first, int firstLockstep, int second, int secondLockstep) {
    for (int seed = 0; seed < 5; seed++) {
      reaching(results.trial(seed, "optimizer", "adam"), 1).beside(first, firstLockstep, 0.25);
      reaching(results.trial(seed, "optimizer", "sgd"), 2).beside(second, secondLockstep, 0.25);
    }
    return results;
  }
}
