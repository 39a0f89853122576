package basin.reports.answer;

import basin.reports.statistics.rank.Discordance;
import basin.reports.study.Duel;
import basin.reports.study.Replicate;
import basin.reports.study.Score;
import basin.reports.study.Standing;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Two facts where groups did not diverge equally often: who diverges how often, and how the two
 * compare in the replicates that both finished. Neither is hidden behind the order of the other.
 *
 * @param contest what was found
 */
record Fallout(Contest contest) {
  /** Whether some competitor diverged in another share of its trials than the first. */
  boolean applies() {
    return duel().isPresent();
  }

  /** Whether it says how the first compares with the one that comes next. */
  boolean covers(Duel comparison) {
    return !comparison.timed()
        && duel().filter(d -> d.second().equals(comparison.second())).isPresent();
  }

  String text() {
    return duel().map(d -> often(d) + " " + survivors(d) + order()).orElse("");
  }

  /** The one that did best against the first on the replicates that both finished. */
  private Optional<Duel> duel() {
    Standing first = contest.first();
    return contest.ranking().standings().stream()
        .skip(1)
        .filter(
            s ->
                s.score().diverged() * first.score().ended()
                    != first.score().diverged() * s.score().ended())
        .map(s -> Duel.byValue(contest.criterion(), first, s))
        .min(Comparator.comparingDouble(d -> known(d.gain().difference().center())));
  }

  private static double known(double x) {
    return Double.isNaN(x) ? Double.POSITIVE_INFINITY : x;
  }

  private String often(Duel duel) {
    Score first = duel.first().score();
    Score second = duel.second().score();
    boolean more = first.diverged() * second.ended() > second.diverged() * first.ended();
    Score often = more ? first : second;
    Score seldom = more ? second : first;
    TreeSet<Replicate> alone = new TreeSet<>(often.lost());
    alone.retainAll(seldom.values().keySet());
    TreeSet<Replicate> other = new TreeSet<>(seldom.lost());
    other.retainAll(often.values().keySet());
    Discordance test = Discordance.of(alone.size(), other.size());
    return String.format(
        "%s %s of %s %s diverged, %s %s %s (exact %s).",
        under(),
        Prose.number(often.diverged()),
        contest.replicates().count(often.ended()),
        often.setting().label(),
        seldom.setting().label(),
        contest.replicates().under(),
        seldom.diverged() == 0
            ? "none"
            : seldom.ended() == often.ended()
                ? Prose.number(seldom.diverged())
                : Prose.number(seldom.diverged()) + " of " + Prose.number(seldom.ended()),
        Prose.p(test.p()));
  }

  private String survivors(Duel duel) {
    int pairs = duel.gain().pairs();
    if (pairs == 0) {
      return "No "
          + noun()
          + " ended finite for both, so their "
          + ranked()
          + " cannot be compared.";
    }
    if (duel.gain().tie()) {
      return "Where both ended finite, " + ranked() + " is the same.";
    }
    boolean ahead = duel.gain().difference().center() > 0;
    Duel turned = ahead ? duel : Duel.byValue(contest.criterion(), duel.second(), duel.first());
    return String.format(
        "%s the %s that both finished, %s has the better %s, by %s%s.",
        under(),
        contest.replicates().count(pairs),
        turned.first().setting().label(),
        ranked(),
        Wording.amount(turned, contest.clock()),
        certainty(turned));
  }

  private String certainty(Duel duel) {
    if (duel.gain().pairs() < 2) {
      return ", which one " + noun() + " cannot tell from chance";
    }
    if (duel.fixed()) {
      return ", whatever the " + noun();
    }
    double p = Math.min(1, duel.gain().p() * rivals());
    String correction = rivals() < 2 ? "" : ", times " + rivals() + " for the choice of this one";
    boolean clear = p <= Duel.SIGNIFICANT && (duel.ahead() || duel.gain().constant());
    return (clear ? " (" : ", not enough to tell the two apart (")
        + (duel.gain().ranked() ? "exact " : "")
        + Prose.p(p)
        + correction
        + ")";
  }

  private String noun() {
    return contest.replicates().noun();
  }

  /** At the beginning of a sentence. */
  private String under() {
    return Prose.capital(contest.replicates().under());
  }

  private long rivals() {
    List<Standing> standings = contest.ranking().standings();
    return standings.size() - 1L;
  }

  private String order() {
    return contest.criterion().timed()
        ? ""
        : " The order here puts fewer diverged trials first, whatever their " + ranked() + ".";
  }

  private String ranked() {
    return contest.criterion().ranked();
  }
}
