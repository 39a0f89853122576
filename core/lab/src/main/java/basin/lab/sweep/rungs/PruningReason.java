package basin.lab.sweep.rungs;

import basin.spi.prune.Contender;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * Why settings are left at a rung, in words.
 *
 * @param decision at which
 * @param last of those that went on; null if none did
 * @param atRung what shows values as they are
 */
record PruningReason(Decision decision, Contender last, AtRung atRung) {
  private static final MathContext DIGITS = new MathContext(4);

  static PruningReason of(Decision decision, List<Contender> goOn, AtRung atRung) {
    Contender last = goOn.stream().max(Contender.STANDING).orElse(null);
    return new PruningReason(decision, last, atRung);
  }

  /**
   * {@code pruned at rung 2 of 3 (9 of 27 epochs): validation.loss 0.412, the last that went on had
   * 0.38}.
   *
   * @param replicates of the setting
   */
  String of(Contender left, int replicates) {
    return "pruned at "
        + decision.place()
        + ": "
        + came(left, replicates)
        + (last == null ? ", none went on" : ", the last that went on had " + number(last));
  }

  private String came(Contender contender, int replicates) {
    String lost =
        contender.lost() == 0
            ? ""
            : "%d of %d replicates diverged or failed".formatted(contender.lost(), replicates);
    if (contender.gone()) {
      return lost;
    }
    int counted = replicates - contender.lost();
    String value =
        atRung.series()
            + " "
            + number(contender)
            + (counted > 1 ? ", the mean of " + counted + " replicates" : "");
    return lost.isEmpty() ? value : lost + "; " + value;
  }

  private String number(Contender contender) {
    double shown = atRung.shown(contender.value());
    return shown == 0 || !Double.isFinite(shown)
        ? Double.toString(shown)
        : new BigDecimal(shown)
            .round(DIGITS)
            .stripTrailingZeros()
            .toString()
            .toLowerCase(Locale.ROOT);
  }
}
