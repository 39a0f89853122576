package basin.reports.answer;

import basin.reports.study.Duel;
import basin.reports.study.Reach;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;

/**
 * The first against the next: the second sentence of the {@link Answer}.
 *
 * @param contest what was found
 * @param duel of the two
 */
record Comparison(Contest contest, Duel duel) {
  String text() {
    int pairs = duel.gain().pairs();
    if (pairs == 0) {
      return second()
          + ", but no "
          + noun()
          + " ended finite for both, so they cannot be compared.";
    }
    if (duel.vanishing()) {
      return second() + "; both ended at 0 but for rounding, so their order says nothing.";
    }
    if (duel.gain().tie() && duel.timed()) {
      return second()
          + ", at the same time "
          + contest.replicates().under()
          + " each of the "
          + seeds()
          + ": what was reached in the end decides their order.";
    }
    if (duel.gain().tie()) {
      return second() + ", exactly as good for " + each() + ": a tie.";
    }
    if (pairs == 1) {
      return second() + behind() + ", but one " + noun() + " cannot tell a difference from chance.";
    }
    if (duel.fixed()) {
      return second()
          + behind()
          + "; no "
          + noun()
          + " changes anything here, so "
          + noun()
          + "s are no repetition.";
    }
    if (duel.won()) {
      return won();
    }
    if (!finite()) {
      return unclear();
    }
    return duel.gain().constant() ? equal() : duel.ahead() ? doubted() : unclear();
  }

  private String won() {
    if (!finite()) {
      return String.format(
          "%s beat %s, which reached the target %s (%s%s over %s%s).",
          first(),
          other(),
          under(duel.second().reach().orElseThrow()),
          exact(),
          Prose.p(duel.corrected()),
          seeds(),
          contest.correction());
    }
    return String.format(
        "%s beat %s by %s, %s over %s (%s%s%s).",
        first(),
        other(),
        amount(),
        duel.gain().constant() ? "the same" : "paired",
        seeds(),
        exact(),
        Prose.p(duel.corrected()),
        contest.correction());
  }

  /** Equal differences: how far they scatter is not known, so only their signs count. */
  private String equal() {
    return String.format(
        "%s%s for each of the %s: equal differences do not show how far they scatter, and so few %ss do not tell"
            + " the two apart (%s%s%s).",
        second(),
        behind(),
        seeds(),
        noun(),
        exact(),
        Prose.p(duel.corrected()),
        contest.correction());
  }

  /** The interval leaves out a tie, and yet nothing is claimed: why not. */
  private String doubted() {
    return String.format(
        "The interval of %s lead over %s, %s over %s, leaves out a tie, but %s: not enough to tell the two"
            + " apart.",
        possessive(),
        other(),
        amount(),
        seeds(),
        duel.gain().ranked()
            ? "some differences are zero or equal, so their signed ranks count, "
                + exact()
                + Prose.p(duel.corrected())
                + contest.correction()
            : "not" + contest.correction() + ", " + Prose.p(duel.corrected()));
  }

  private String unclear() {
    if (!finite()) {
      return String.format(
          "%s, which reached the target %s: with %s not enough to tell the two apart (%s%s%s).",
          second(),
          under(duel.second().reach().orElseThrow()),
          seeds(),
          exact(),
          Prose.p(duel.corrected()),
          contest.correction());
    }
    return String.format(
        "With %s, %s %s of %s over %s is not enough to tell the two apart.",
        seeds(),
        possessive(),
        duel.measure().byRatio() ? "ratio" : "lead",
        duel.measure().byRatio() ? Prose.ratio(duel.lead()) : amount(),
        other());
  }

  private String under(Reach reach) {
    return contest.replicates().under()
        + (reach.reached() == 0
            ? " no " + noun()
            : " "
                + reach.reached()
                + " of "
                + contest.replicates().count(reach.byReplicate().size()));
  }

  private boolean finite() {
    return Double.isFinite(duel.lead().center());
  }

  private String first() {
    return contest.ranking().firsts().size() == 1 ? "It" : duel.first().setting().label();
  }

  private String possessive() {
    boolean alone = contest.ranking().firsts().size() == 1;
    return alone ? "its" : "the first's";
  }

  private String second() {
    String place = contest.ranking().firsts().size() == 1 ? "Second came " : "Next came ";
    return place + other();
  }

  private String other() {
    return duel.second().setting().label();
  }

  private String behind() {
    return finite()
        ? ", behind by " + amount()
        : ", which reached the target " + under(duel.second().reach().orElseThrow());
  }

  private String amount() {
    return Wording.amount(duel, contest.clock());
  }

  private String seeds() {
    return contest.replicates().count(duel.gain().pairs());
  }

  /** All replicates that both have, in words. */
  private String each() {
    return duel.gain().pairs() == 1 ? "the one " + noun() + " of both" : "each of the " + seeds();
  }

  private String noun() {
    return contest.replicates().noun();
  }

  private String exact() {
    return duel.gain().ranked() ? "exact " : "";
  }
}
