package basin.reports.minima.atlas;

import basin.reports.statistics.Interval;
import basin.reports.words.Prose;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is found of one function, in sentences.
 *
 * @param shares how often each minimum was ended in
 */
record Findings(Shares shares) {
  private static final int TOLD = 4;
  private static final double SIGNIFICANT = 0.05;

  /** The most minima whose shares are told one by one. */
  private static final int EACH = 6;

  /** Two minima that are so many times as far apart as ends at one minimum are are told apart. */
  private static final double GAP = 100;

  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(ended(shares.all()));
    if (!shares.settings().isEmpty()) {
      verdicts.addAll(differences());
      shares.settings().stream().limit(TOLD).forEach(tally -> verdicts.add(ended(tally)));
    }
    unseen().ifPresent(verdicts::add);
    gap().ifPresent(verdicts::add);
    return verdicts;
  }

  private Verdict ended(Tally tally) {
    boolean several = !shares.settings().isEmpty() && !tally.label().isEmpty();
    String text =
        (several ? tally.label() + ": of " : "Of ")
            + Prose.count(tally.starts(), "start")
            + ", "
            + (tally.arrived() == flat(tally)
                ? "none ended in a minimum"
                : (tally.arrived() - flat(tally) == tally.starts()
                        ? "all"
                        : Prose.number(tally.arrived() - flat(tally)))
                    + (tally.onTheirWay() > 0 ? " lead to " : " ended in ")
                    + kinds(tally)
                    + best(tally)
                    + each(tally))
            + (flat(tally) == 0
                ? ""
                : "; " + Prose.number(flat(tally)) + " ended where nothing bends, minimum or not")
            + ".";
    boolean all = tally.starts() > 0 && tally.amongBest(shares.best()) == tally.starts();
    return new Verdict(all ? Tone.GOOD : Tone.NEUTRAL, Prose.capital(text), apart(tally))
        .seeing(
            shares.charted().basins().isEmpty()
                ? new String[] {"minima", "minima-shares"}
                : new String[] {"basins", "minima", "minima-shares"});
  }

  private String kinds(Tally tally) {
    long[] seen = tally.seen();
    long flat =
        IntStream.range(0, seen.length).filter(m -> seen[m] > 0 && charted().flat(m)).count();
    return tally.kinds() - flat == 1
        ? "the same minimum"
        : Prose.number(tally.kinds() - flat) + " different minima";
  }

  /** How many ended where second order says nothing. */
  private long flat(Tally tally) {
    return IntStream.range(0, tally.seen().length)
        .filter(m -> charted().flat(m))
        .mapToLong(m -> tally.seen()[m])
        .sum();
  }

  private Charted charted() {
    return shares.charted();
  }

  /** The share of each minimum, where there are a few, the best first. */
  private String each(Tally tally) {
    long[] seen = tally.seen();
    if (tally.kinds() < 3 || seen.length > EACH) {
      return "";
    }
    List<String> each =
        Arrays.stream(seen)
            .mapToObj(n -> Prose.number(Math.rint(1000.0 * n / tally.starts()) / 10))
            .toList();
    String order = shares.best() == seen.length ? "" : "by rising loss ";
    return "; " + order + Prose.list(each) + " % in each";
  }

  private String best(Tally tally) {
    int best = shares.best();
    String loss = Prose.number(shares.least());
    if (best > 1 && best == shares.charted().minima()) {
      return (tally.kinds() > 1 ? ", which have one loss, " : ", of loss ") + loss;
    }
    return "; "
        + percent(tally.best(best))
        + (best == 1
            ? " in the best that was found, of loss "
            : " in the " + Prose.number(best) + " best that were found, all of loss ")
        + loss;
  }

  /** 12 % [95 % CI 9 to 16 %]. */
  static String percent(Interval share) {
    return "%s %% [95 %% CI %s to %s %%]"
        .formatted(digits(share.center()), digits(share.low()), digits(share.high()));
  }

  private static String digits(double share) {
    double percent = 100 * share;
    return String.format(Locale.ROOT, percent > 0 && percent < 10 ? "%.1f" : "%.0f", percent);
  }

  private static String apart(Tally tally) {
    List<String> parts = new ArrayList<>();
    if (tally.saddles() > 0) {
      parts.add(Prose.number(tally.saddles()) + " ended at saddles");
    }
    if (tally.diverged() > 0) {
      parts.add(Prose.number(tally.diverged()) + " diverged");
    }
    if (tally.nowhere() > 0) {
      parts.add("of " + Prose.number(tally.nowhere()) + " no end could be found");
    }
    if (tally.onTheirWay() > 0) {
      parts.add(
          Prose.number(tally.onTheirWay())
              + " had not arrived and are counted where the gradient's flow leads from them");
    }
    return parts.isEmpty() ? "All had arrived." : Prose.capital(Prose.list(parts)) + ".";
  }

  private List<Verdict> differences() {
    if (shares.charted().minima() == 0) {
      return List.of();
    }
    List<Duel> duels = Duel.of(shares.settings(), shares.best());
    List<Duel> told = duels.stream().filter(duel -> duel.p() < SIGNIFICANT).toList();
    if (told.isEmpty()) {
      return List.of(
          new Verdict(
              Tone.NEUTRAL,
              "That any of them ends in %s more often than another is not shown."
                  .formatted(bestMinima()),
              "Smallest corrected "
                  + Prose.p(duels.stream().mapToDouble(Duel::p).min().orElse(1))
                  + "; "
                  + test(duels.get(0))
                  + "."));
    }
    return told.stream().limit(TOLD).map(this::difference).toList();
  }

  private Verdict difference(Duel duel) {
    return new Verdict(
        Tone.NEUTRAL,
        "%s ends in %s more often than %s: %s of starts against %s."
            .formatted(
                Prose.capital(duel.first().label()),
                bestMinima(),
                duel.second().label(),
                digits(duel.first().best(shares.best()).center()) + " %",
                digits(duel.second().best(shares.best()).center()) + " %"),
        Prose.p(duel.p()) + "; " + test(duel) + ".");
  }

  private String bestMinima() {
    return shares.best() == 1 ? "the best minimum" : "one of the best minima";
  }

  private static String test(Duel duel) {
    return (duel.paired() ? "McNemar's test, for starts are paired" : "Fisher's exact test")
        + ", corrected by Holm's method";
  }

  private Optional<Verdict> unseen() {
    Tally all = shares.all();
    if (all.arrived() == 0) {
      return Optional.empty();
    }
    Interval unseen = all.unseen();
    String text =
        "A further start would end in a minimum that is not in the table in %s of cases."
            .formatted(percent(unseen));
    return Optional.of(
        new Verdict(
            unseen.high() > 0.1 ? Tone.WARNING : Tone.NEUTRAL,
            text,
            "Turing's estimate: the share of ends in minima that were seen once."));
  }

  private Optional<Verdict> gap() {
    if (shares.charted().minima() == 0) {
      return Optional.empty();
    }
    double within = shares.charted().numbers("gap.within")[0];
    double between = shares.charted().numbers("gap.between")[0];
    if (Double.isInfinite(between) && within == 0) {
      return Optional.empty(); // none has a place, or a single end is at one
    }
    if (Double.isInfinite(between)) {
      return Optional.of(
          new Verdict(
              Tone.NEUTRAL,
              "There is at most one minimum with a place of its own, so that none had to be told apart by where it is.",
              "Ends at it are at most " + Prose.number(within) + " apart."));
    }
    boolean clear = between > GAP * within;
    return Optional.of(
        new Verdict(
            clear ? Tone.NEUTRAL : Tone.WARNING,
            clear
                ? "Which ends are the same minimum is beyond doubt: there is a wide gap between same and different."
                : "Which ends are the same minimum is in doubt: there is no gap between same and different.",
            "Ends at one minimum are at most %s apart, and two minima at least %s, after exchanges that the loss does not notice."
                .formatted(Prose.number(within), Prose.number(between))));
  }
}
