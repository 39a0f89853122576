package basin.reports.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.claims.Bound;
import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.minima.between.RecordedUnits;
import basin.spi.claim.Yardstick;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.TrialRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AfterTrialsTest {
  private static final String FOUND = "of 2 starts, all ended in 2 different minima";

  private final Invented results = new Invented().goal("train.loss", false);
  private final RecordedUnits units = new RecordedUnits();

  @Test
  void whereNothingIsComparedTheAnswerIsWhatTheAnalysisFound() {
    String first = ended(0, "sgd");
    ended(1, "sgd");
    found(first);

    List<String> told = paragraphs();

    assertTrue(told.get(0).contains("f 2 starts, all ended in 2 different minima"), told::toString);
    assertTrue(told.get(1).startsWith("There is one setting"), told::toString);
  }

  @Test
  void whereGroupsAreComparedTheComparisonComesFirst() {
    String first = ended(0, "sgd");
    ended(1, "sgd");
    ended(0, "adam");
    ended(1, "adam");
    found(first);

    List<String> told = paragraphs();

    assertTrue(told.get(0).startsWith("First came"), told::toString);
    assertTrue(told.get(1).contains(FOUND), told::toString);
  }

  /** Then the file does not ask who is first. */
  @Test
  void whereAFileNamesNoGoalWhatTheAnalysisFoundComesFirst() {
    results.aimless();
    String first = ended(0, "sgd");
    ended(1, "sgd");
    ended(0, "adam");
    ended(1, "adam");
    found(first);

    List<String> told = paragraphs();

    assertTrue(told.get(0).contains(FOUND), told::toString);
    assertTrue(told.get(1).startsWith("First came"), told::toString);
  }

  /** What is found of each is told under its name. */
  @Test
  void partsOfASectionAreNamed() {
    String one = ended(0, "sgd");
    String other = ended(results.trial(1, "optimizer", "sgd").on("hills"));
    units.unit("end of " + other, other).vectors("function", new double[] {5, 6});
    found(one);
    units.unit("minima of " + one, one).number("start.minimum", 0);
    units
        .unit("minima of " + other, other)
        .number("minimum.loss", 0.1)
        .number("minimum.best", 1)
        .number("best.rounding", 0)
        .number("minimum.flat", 0)
        .number("minimum.least", 1)
        .number("minimum.largest", 5)
        .number("minimum.copies", 1)
        .number("start.minimum", 0)
        .number("gap.within", 0)
        .number("gap.between", Double.POSITIVE_INFINITY);

    String told = paragraphs().get(0);

    assertTrue(told.contains(" hills, mse — Of 1 start, all ended in the same minimum"), told);
  }

  @Test
  void aQuestionAboutSomethingElseThanLearningIsAnsweredByItsClaimsFirst() {
    sharp("sgd", 2.01, 1.99, 2.02);
    sharp("momentum", 3.5, 3.6, 3.55);
    results.claiming("sharpness stops at 2", atMost("sharpness.late", 2.2, "sgd"));
    results.claiming("so it does with momentum", atMost("sharpness.late", 3, "momentum"));

    List<String> told = paragraphs();

    assertEquals(
        "Supported: sharpness stops at 2 (2.007 [95 % CI 1.969 to 2.045]). Refuted: so it does with"
            + " momentum (3.55 [95 % CI 3.43 to 3.67]).",
        told.get(0));
    assertTrue(told.get(1).startsWith("First came"), told::toString);
  }

  @Test
  void aQuestionAboutLearningIsNotAnsweredByClaims() {
    sharp("sgd", 2.01, 1.99, 2.02);
    sharp("momentum", 3.5, 3.6, 3.55);
    results.claiming("sgd learns", atMost("train.loss", 1, "sgd"));
    results.claiming("sharpness stops at 2", atMost("sharpness.late", 2.2, "sgd"));

    List<String> told = paragraphs();

    assertEquals(1, told.size(), told::toString);
    assertTrue(told.get(0).startsWith("First came"), told::toString);
  }

  @Test
  void aQuestionAboutDeadUnitsIsAnsweredByWhoseUnitsAreDead() {
    for (int seed = 0; seed < 3; seed++) {
      dying(results.trial(seed, "optimizer", "sgd"), 0.8 + 0.01 * seed);
      dying(results.trial(seed, "optimizer", "momentum"), 0);
    }
    results.claiming("units die", atMost("signals.dead.dense2", 0.9, "sgd"));

    List<String> told = paragraphs();

    assertTrue(told.get(0).startsWith("Supported: units die (0.81"), told::toString);
    assertEquals(
        "With sgd, half of a layer's units or more are dead at the end. With momentum, no unit is"
            + " dead at the end.",
        told.get(1));
    assertTrue(told.get(2).startsWith("First came"), told::toString);
  }

  private static void dying(InventedTrial trial, double dead) {
    trial.curve("train.loss", 2, 0.1 + dead);
    for (int layer = 1; layer < 3; layer++) {
      trial
          .curve("signals.depth.dense" + layer, layer)
          .curve("signals.gradient-z.dense" + layer, 1, 1)
          .curve("signals.dead.dense" + layer, 0, dead);
    }
  }

  private void sharp(String optimizer, double... late) {
    for (int seed = 0; seed < late.length; seed++) {
      results
          .trial(seed, "optimizer", optimizer)
          .curve("train.loss", 2, 0.1 + 0.01 * seed + late[0])
          .curve("sharpness.late", late[seed]);
    }
  }

  private static Bound atMost(String series, double limit, String optimizer) {
    return new Bound(
        new Yardstick(series),
        Map.of("optimizer", List.of(optimizer)),
        Optional.of(limit),
        Optional.empty());
  }

  @Test
  void withoutAnalysesNothingIsAdded() {
    ended(0, "sgd");
    ended(1, "sgd");

    assertEquals(1, paragraphs().size());
  }

  @Test
  void whatTheorySaysOfSignalsIsPartOfTheAnswer() {
    for (int seed = 0; seed < 2; seed++) {
      InventedTrial trial =
          results.trial(seed, "optimizer", "sgd").curve("train.loss", 3, 0.2 + seed);
      for (int layer = 1; layer <= 9; layer++) {
        trial
            .curve("theory.depth.dense" + layer, layer)
            .curve("theory.gradient-z.dense" + layer, 0.5 * layer)
            .curve("theory.gradient-z-measured.dense" + layer, 0.5 * layer);
      }
      trial
          .curve("theory.slope", 0.5)
          .curve("theory.slope-measured", 0.5)
          .curve("theory.slope-low", 0.4)
          .curve("theory.slope-high", 0.6)
          .curve("theory.slope-chance", 0.7);
    }

    assertTrue(
        paragraphs().get(0).contains("gradients vanish with depth by ‖∂ℓ/∂z‖, as theory expects"),
        paragraphs()::toString);
  }

  private List<String> paragraphs() {
    return new Answer()
        .write(results).stream()
            .filter(Paragraph.class::isInstance)
            .map(element -> ((Paragraph) element).text())
            .toList();
  }

  private String ended(long seed, String optimizer) {
    return ended(results.trial(seed, "optimizer", optimizer));
  }

  private String ended(InventedTrial trial) {
    trial.curve("train.loss", 2.2, 0.2 + 0.01 * results.trials().size());
    List<TrialRecord> trials = results.trials();
    String id = trials.get(trials.size() - 1).id();
    units
        .unit("end of " + id, id)
        .vectors("function", new double[] {1, 2, 3, 4})
        .number("place", 0)
        .number("on-its-way", 0);
    return id;
  }

  private void found(String first) {
    double[] ends = new double[results.trials().size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = i % 2;
    }
    units
        .unit("minima of " + first, first)
        .vectors("minimum", new double[] {0, 3}, new double[] {1, 4})
        .number("minimum.loss", 0.1, 0.3)
        .number("minimum.best", 1, 0)
        .number("best.rounding", 0)
        .number("minimum.flat", 0, 0)
        .number("minimum.least", 1, 2)
        .number("minimum.largest", 5, 6)
        .number("minimum.copies", 8, 4)
        .number("start.minimum", ends)
        .number("gap.within", 1e-12)
        .number("gap.between", 0.5);
    results.analysed("atlas", units, units);
  }
}
