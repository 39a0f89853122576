package basin.reports.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.claim.Contention;
import basin.spi.claim.Side;
import basin.spi.claim.Verdict;
import basin.spi.claim.Weight;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final Track3 TRACK3 = new Track3(0.0013, 0.004, 0.0045 / 100, 1);
  private static final double TARGET = 3.28;

  private static Side side(int n, double steps) {
    TreeMap<String, Double> values = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      values.put("seed " + i, 0.0);
    }
    return new Side("some", values, 0, 0, false, 0, steps, List.of(), List.of());
  }

  private static Contention contention(List<Double> gains, Side... sides) {
    return new Contention(
        "it", "", new Contention.Shown(false, 0, 1), true, gains, Optional.empty(), List.of(sides));
  }

  /** Published means and counts of modded-nanogpt's third track, with their left sides. */
  @ParameterizedTest
  @CsvSource({
    "3.2777,  1, 0.03842768567595949, false",
    "3.279,   1, 0.22087816371245977, false",
    "3.2741,  5, 1.6857812321422636e-24, true",
    "3.2788, 20, 1.8286625106215493e-05, true",
    "3.2752,  1, 0.00011111418502287527, true",
    "3.279,  20, 0.00029074472334090763, true",
    "3.2785, 10, 0.0001317433279901772, true"
  })
  void aRecordIsValidByTheGivenSpread(double mean, int n, double p, boolean valid) {
    Weight weight = TRACK3.weigh(contention(Collections.nCopies(n, TARGET - mean), side(n, 3000)));
    assertEquals(p, weight.supporting(), 1e-8);
    assertEquals(1 - p, weight.refuting(), 1e-8);
    assertEquals(valid, weight.supporting() <= TRACK3.level());
  }

  @Test
  void stepsThatAreSavedCountAsLoss() {
    // 20 seeds at 3325 steps and 3.279 against as many at 3375 and 3.2788.
    Weight weight =
        TRACK3.weigh(
            contention(Collections.nCopies(20, 3.2788 - 3.279), side(20, 3325), side(20, 3375)));
    assertEquals(3.071464764273443e-07, weight.supporting(), 1e-12);
  }

  @Test
  void theBoundItselfIsEnough() {
    assertEquals(
        TRACK3.level(), TRACK3.weigh(contention(List.of(0.004), side(1, 0))).supporting(), 1e-12);
    assertEquals(OptionalInt.of(4), TRACK3.needed(contention(List.of(0.002), side(1, 0)), 0));
  }

  @Test
  void aGivenSpreadDecidesOnOneSeed() {
    var results = Dock.byLoss();
    Dock.losses(results, "adam", 3.27);
    Dock.losses(results, "sgd", 3.281);
    var claim = Dock.compare("train.loss", "adam", "sgd");
    assertEquals(Verdict.SUPPORTED, Dock.judge(results, claim, TRACK3).verdict());
  }

  @ParameterizedTest
  @CsvSource({"1.0, 10, 0.05", "0.5, 34, 0.05", "2.0, 5, 0.05"})
  void theSeedsThatWouldDecideAreNearThoseOfTheExactPower(double effect, int seeds, double level) {
    double deviation = Math.sqrt((0.81 + 0.04 + 1.21) / 2);
    List<Double> gains = Stream.of(-0.9, -0.2, 1.1).map(each -> effect + each / deviation).toList();
    OptionalInt needed = new PairedRule().needed(contention(gains, side(3, 0), side(3, 0)), level);
    assertEquals(seeds, needed.orElseThrow());
  }

  @Test
  void signedRanksNeedAsManySeedsAsMakeThemImprobable() {
    Contention equal = contention(List.of(1.0, 1.0, 1.0), side(3, 0), side(3, 0));
    assertEquals(OptionalInt.of(6), new PairedRule().needed(equal, 0.05));
    assertEquals(0.25, new PairedRule().weigh(equal).supporting());
    Contention torn = contention(List.of(1.0, -1.0, 1.0), side(3, 0), side(3, 0));
    assertEquals(OptionalInt.empty(), new PairedRule().needed(torn, 0.05));
  }

  @Test
  void aRuleMayAskForMoreSeeds() {
    var results = Dock.byLoss();
    Dock.losses(results, "adam", 0.10, 0.11, 0.12, 0.10);
    Dock.losses(results, "sgd", 0.50, 0.57, 0.61, 0.52);
    var claim = Dock.compare("train.loss", "adam", "sgd");
    assertEquals(Verdict.SUPPORTED, Dock.judge(results, claim).verdict());
    var five = Court.judge(results.claiming("five", claim, new PairedRule(0.05, 5))).get(1);
    assertEquals(Verdict.UNDECIDED, five.verdict());
    assertTrue(five.reason().startsWith("4 seeds are fewer"), five::reason);
  }
}
