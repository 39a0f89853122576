package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Paired;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final double[] GAINS = {0.012, 0.004, 0.009, -0.002, 0.007};

  private static List<Replicate> folds(int folds, int seeds) {
    return IntStream.range(0, folds * seeds)
        .mapToObj(
            i -> new Replicate(new TreeMap<>(Map.of("fold", String.valueOf(i % folds))), i / folds))
        .toList();
  }

  @Test
  void differencesOverFoldsHaveTheWiderErrorOfNadeauAndBengio() {
    Paired plain = Paired.of(GAINS);
    Paired corrected = Folds.corrected(plain, folds(5, 1));
    double widened = Math.sqrt((1 / 5.0 + 1 / 4.0) / (1 / 5.0));
    double half = plain.difference().high() - plain.difference().center();
    assertEquals(
        plain.difference().center() + widened * half, corrected.difference().high(), 1e-12);
    assertTrue(corrected.p() > plain.p(), corrected.p() + " and " + plain.p());
  }

  @Test
  void repeatedCrossValidationCountsItsFoldsOnce() {
    double[] gains = {0.012, 0.004, 0.009, -0.002, 0.007, 0.011};
    Paired plain = Paired.of(gains);
    Paired corrected = Folds.corrected(plain, folds(3, 2));
    assertEquals(
        Math.sqrt((1 / 6.0 + 1 / 2.0) / (1 / 6.0)),
        (corrected.difference().high() - corrected.difference().center())
            / (plain.difference().high() - plain.difference().center()),
        1e-9);
  }

  @Test
  void seedsAreRepetitionsAsTheyAre() {
    Paired plain = Paired.of(GAINS);
    assertSame(
        plain, Folds.corrected(plain, IntStream.range(0, 5).mapToObj(Replicate::of).toList()));
  }

  @Test
  void signedRanksStayWhereDifferencesAreTied() {
    Paired ranked = Paired.of(0.1, 0.1, -0.1, 0.2);
    assertSame(ranked, Folds.corrected(ranked, folds(4, 1)));
  }
}
