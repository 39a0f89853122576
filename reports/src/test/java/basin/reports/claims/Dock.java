package basin.reports.claims;

import basin.reports.invented.Invented;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Judgement;
import basin.spi.claim.Margin;
import basin.spi.claim.Yardstick;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims to judge, and their judgements. */
final class Dock {
  private Dock() {}

  static Compare compare(String by, String... levels) {
    return new Compare(Map.of("optimizer", List.of(levels)), new Yardstick(by), Optional.empty());
  }

  static Compare compare(String by, String margin, List<String> levels) {
    return new Compare(
        Map.of("optimizer", levels), new Yardstick(by), Optional.of(new Margin(margin)));
  }

  static Judgement judge(Invented results, Claim claim, EvidenceRule... rule) {
    return Court.judge(results.claiming("so it is", claim, rule)).get(0);
  }

  /** The last losses of one optimizer under seeds 0, 1, … */
  static Invented losses(Invented results, String optimizer, double... losses) {
    for (int seed = 0; seed < losses.length; seed++) {
      results.trial(seed, "optimizer", optimizer).curve("train.loss", 3, losses[seed]);
    }
    return results;
  }

  static Invented byLoss() {
    return new Invented().goal("train.loss", false);
  }
}
