package basin.reports.rates;

import basin.reports.study.ResolvedTree;
import basin.reports.words.Prose;
import basin.spi.report.TrialRecord;
import java.util.Optional;

/**
 * Up to which product η·λ of the rate and the largest eigenvalue full steps of a method are stable
 * on a quadratic.
 *
 * @param value of the product
 * @param formula it, such as {@code 2(1+β)}
 */
public record StabilityLimit(double value, String formula) {
  /** Of the optimizer of a trial, if its settings are constant and theory knows it. */
  public static Optional<StabilityLimit> of(TrialRecord trial) {
    return Theory.of(ResolvedTree.of(trial))
        .map(theory -> new StabilityLimit(theory.critical(1), plain(theory.criticalFormula())));
  }

  /** The formula and its value, or the value alone where that is all the formula says. */
  public String words() {
    String number = Prose.number(value);
    return formula.equals(number) ? number : formula + " = " + number;
  }

  /** Without the eigenvalue. */
  private static String plain(String formula) {
    return formula.replace("/λ", "").replace("λ)", ")");
  }
}
