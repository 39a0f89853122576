package basin.reports.rates;

import basin.reports.statistics.Interval;
import basin.reports.study.Clock;
import basin.reports.words.Prose;

/**
 * What was fitted to a setting, in a sentence or two.
 *
 * @param fitted what it says
 * @param clock of time
 */
record RateSentence(Fitted fitted, Clock clock) {
  /** Theory and fit agree to within this share of what is lost in a step. */
  private static final double AGREES = 0.05;

  String text() {
    String label = fitted.setting().label();
    String law = fitted.law() == Law.GEOMETRIC ? geometric() : power();
    return (label.isEmpty() ? "The loss" : "With " + label + " the loss")
        + law
        + (fitted.decided() ? "" : "; another law fits nearly as well")
        + "."
        + theory();
  }

  private String geometric() {
    Interval q = fitted.speed();
    double half = StrictMath.log(0.5) / StrictMath.log(q.center());
    return " comes nearer to its minimum by the factor "
        + estimate(q)
        + " in each "
        + clock.unit()
        + ": what is left is halved every "
        + Prose.number(half)
        + " "
        + clock.units();
  }

  private String power() {
    return " comes nearer to its minimum like 1/tᵖ with p = "
        + estimate(fitted.speed())
        + ", slower than by any constant factor";
  }

  private String theory() {
    if (fitted.law() != Law.GEOMETRIC || fitted.expected().isEmpty()) {
      return "";
    }
    double measured = fitted.distance().center();
    double expected = fitted.expected().get();
    double condition = fitted.curvature().orElseThrow().condition();
    Theory theory = fitted.theory().orElseThrow();
    double apart = Math.abs(measured - expected);
    return " The distance shrinks by "
        + Prose.number(measured)
        + " in each step; theory says "
        + Prose.number(expected)
        + " at this rate"
        + (apart <= AGREES * (1 - expected) ? ", as measured" : "")
        + ", and no better than "
        + theory.bestFormula()
        + " = "
        + Prose.number(theory.best(condition))
        + " at any, for κ = "
        + Prose.number(condition)
        + ".";
  }

  /** Limits so near that they look the same say nothing. */
  private static String estimate(Interval i) {
    return Prose.number(i.low()).equals(Prose.number(i.high()))
        ? Prose.number(i.center())
        : Prose.estimate(i);
  }
}
