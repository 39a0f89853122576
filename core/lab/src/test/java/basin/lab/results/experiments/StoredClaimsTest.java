package basin.lab.results.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.claims.ClaimEntry;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.sample.Forecasts;
import basin.lab.sample.SampleCatalog;
import basin.spi.claim.Stated;
import basin.spi.run.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said before the first trial stays said. */
class StoredClaimsTest {
  private static final ClaimEntry ONE = claim("one", "sgd");
  private static final ClaimEntry OTHER = claim("other", "momentum");

  @TempDir Path folder;
  private ResultsDatabase database;

  private static ClaimEntry claim(String name, String level) {
    return new ClaimEntry(
        name,
        "{\"better\":{\"levels\":{\"optimizer\":[\"adam\",\""
            + level
            + "\"]},\"by\":\"train.loss\"}}",
        "");
  }

  @BeforeEach
  void open() {
    database = ResultsDatabase.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long run(ClaimEntry... claims) {
    return database.begin(
        Specimens.experiment("e").claiming(List.of(claims)), Specimens.planned(3));
  }

  private void finish(long run, int trials) {
    for (int i = 0; i < trials; i++) {
      database.store(run, Specimens.result("trial-" + i, Outcome.COMPLETED, 2, 1));
    }
  }

  private List<Stated> claims() {
    return database.read("e").claims();
  }

  @Test
  void aClaimIsKeptWithTheDigestOfTheFileBeforeAnyTrialFinishes() {
    run(ONE, OTHER);
    List<Stated> claims = claims();
    assertEquals(List.of("one", "other"), claims.stream().map(Stated::name).toList());
    assertTrue(claims.get(0).before());
    // printf 'name: e\n' | sha256sum
    assertEquals("29f2a5c2", claims.get(0).digest().substring(0, 8), claims.get(0).digest());
  }

  @Test
  void whatIsClaimedAgainIsAsOldAsItWas() {
    finish(run(ONE), 2);
    String written = claims().get(0).written();
    run(ONE, OTHER);
    assertEquals(written, claims().get(0).written());
    assertTrue(claims().get(0).before());
    assertEquals(2, claims().get(1).finished());
    assertFalse(claims().get(1).before());
  }

  @Test
  void aClaimThatIsChangedIsNewAndTheOldOneIsNotForgotten() {
    finish(run(ONE), 1);
    run(OTHER);
    List<Stated> claims = claims();
    assertEquals(1, claims.get(0).finished());
    assertFalse(claims.get(0).withdrawn());
    assertEquals("one", claims.get(1).name());
    assertTrue(claims.get(1).withdrawn());
  }

  @Test
  void whatIsTakenBackBeforeTheFirstTrialIsForgotten() {
    run(ONE, OTHER);
    run(OTHER);
    assertEquals(List.of("other"), claims().stream().map(Stated::name).toList());
  }

  @Test
  void anotherSentenceForTheSameIsNoChange() {
    finish(run(ONE), 1);
    run(new ClaimEntry("put better", ONE.claim(), ""));
    assertEquals(List.of("put better"), claims().stream().map(Stated::name).toList());
    assertTrue(claims().get(0).before());
  }

  @Test
  void anotherRuleOfEvidenceIsAnotherClaim() {
    finish(run(ONE), 1);
    run(new ClaimEntry("one", ONE.claim(), "{\"doubt\":{\"level\":0.1,\"seeds-at-least\":3}}"));
    assertFalse(claims().get(0).before());
    assertTrue(claims().get(1).withdrawn());
  }

  @Test
  void resultsThatAnotherExperimentFoundAreSeen() {
    long run = database.begin(Specimens.experiment("first"), Specimens.planned(3));
    finish(run, 3);
    run(ONE);
    assertEquals(3, claims().get(0).finished());
  }

  @Test
  void objectsAreMadeOfWhatIsKept() {
    run(ONE, new ClaimEntry("lost", "{\"gone\":{\"by\":\"train.loss\"}}", ""));
    List<Stated> claims = database.read("e", SampleCatalog.of()).claims();
    assertTrue(claims.get(0).claim().orElseThrow() instanceof Forecasts.Better);
    assertEquals(Optional.empty(), claims.get(1).claim());
  }

  @Test
  void anExperimentGoesWithItsClaims() {
    run(ONE);
    database.delete("e");
    run();
    assertEquals(List.of(), claims());
  }
}
