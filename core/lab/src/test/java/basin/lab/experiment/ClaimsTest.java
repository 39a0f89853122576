package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.claims.ClaimEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims in a file, however they are written, come to one form. */
class ClaimsTest {
  private static final String GRID =
      """
      problem: bowl
      optimizer: sgd
      train: {steps: 10}
      grid:
        optimizer: [{sgd: {rate: [0.1, 0.3]}}, {adam: {}}]
        problem: {name: size, alternatives: {flat: {bowl: {dimension: 2}}, deep: {bowl: {dimension: 20}}}}
      """;
  private static final String KEPT =
      "{\"better\": {\"levels\": {\"optimizer\": [\"adam\", \"sgd\"]}, \"by\": \"steps to train.loss ≤ 0.01\""
          + ", \"at-least\": \"2 times\"}}";

  @TempDir Path folder;

  private List<ClaimEntry> claims(String claims) {
    return new Trying(folder).read(GRID + claims).claims();
  }

  @Test
  void aSentenceStandsBeforeItsKind() {
    assertEquals(
        List.of(new ClaimEntry("adam is sooner", KEPT, "")),
        claims(
            """
            claims:
              - adam is sooner:
                  better: {optimizer: [adam, sgd]}
                  by: steps to loss <= 0.01
                  at least: 2 times
            """));
  }

  @Test
  void otherFormsSayTheSame() {
    String mapping =
        "claims: {adam is sooner: {better: {optimizer: [adam, sgd]},"
            + " by: steps to train.loss ≤ 0.01, at-least: 2 times}}\n";
    String component =
        "claims: [{better: {levels: {optimizer: [adam, sgd]}, by: steps to train.loss ≤ 0.01,"
            + " at-least: 2 times, name: adam is sooner}}]\n";
    List<ClaimEntry> expected = List.of(new ClaimEntry("adam is sooner", KEPT, ""));
    assertEquals(expected, claims(mapping));
    assertEquals(expected, claims(component));
  }

  @Test
  void axesAndLevelsAreCalledAsTheGridCallsThem() {
    String claim =
        claims("claims: {c: {better: {problem: [deep, flat], optimizer.rate: 0.10}, by: loss}}\n")
            .get(0)
            .claim();
    assertTrue(
        claim.contains("{\"size\": [\"deep\", \"flat\"], \"optimizer.rate\": [\"0.1\"]}"), claim);
  }

  @Test
  void aRuleIsForAllClaimsThatHaveNoneOfTheirOwn() {
    List<ClaimEntry> claims =
        claims(
            """
            evidence: {rule: doubt, level: 0.01}
            claims:
              - a: {better: {optimizer: [adam, sgd]}, by: train.loss}
              - b: {better: {optimizer: [sgd, adam]}, by: train.loss, evidence: {rule: doubt, seeds at least: 7}}
            """);
    assertEquals("{\"doubt\": {\"level\": 0.01, \"seeds-at-least\": 3}}", claims.get(0).evidence());
    assertEquals("{\"doubt\": {\"level\": 0.05, \"seeds-at-least\": 7}}", claims.get(1).evidence());
  }

  @Test
  void aClaimIsNoPartOfATrialsName() {
    String claims = "claims: {c: {better: {optimizer: [adam, sgd]}, by: train.loss}}\n";
    Trying trying = new Trying(folder);
    assertEquals(trying.trials(GRID), trying.trials(GRID + claims));
    String misses = "claims: {c: {better: {optimizer: [adam, sgd]}, by: train.missed}}\n";
    assertNotEquals(
        trying.trials(GRID), trying.trials(GRID + misses), "what it measures is recorded");
  }

  @Test
  void theResolvedFormClaimsTheSame() {
    String file = GRID + "claims: {c: {better: {optimizer: [adam, sgd]}, by: loss}}\n";
    Trying trying = new Trying(folder);
    Experiment experiment = trying.read(file);
    assertEquals(experiment.claims(), trying.read(experiment.resolved()).claims());
  }
}
