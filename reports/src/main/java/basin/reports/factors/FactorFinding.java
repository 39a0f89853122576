package basin.reports.factors;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer of an experiment with several compared factors, factor by factor.
 *
 * @param analysis what it rests on
 */
public record FactorFinding(Analysis analysis) {
  private static final String LIMITS = "[95 % CI ";

  /**
   * Beyond so many letters numbers are left to the evidence: the answer is read on a phone, too.
   */
  private static final int SHORT = 300;

  /** Empty if fewer than two factors are compared, or if their effects cannot be told apart. */
  public static Optional<FactorFinding> of(Study study) {
    return Analysis.of(study).filter(a -> a.balance().factors().size() > 1).map(FactorFinding::new);
  }

  /**
   * A sentence for each factor, the first with their numbers, what they hang on, and what the
   * sentences leave out.
   */
  public String text() {
    List<String> sentences = new ArrayList<>();
    together().ifPresent(sentences::add);
    for (MainEffect main : analysis.mains()) {
      FactorVerdict verdict = new FactorVerdict(analysis, main);
      int before = sentences.stream().mapToInt(String::length).sum();
      sentences.add(before + verdict.brief().length() <= SHORT ? verdict.brief() : verdict.text());
    }
    independent().ifPresent(sentences::add);
    sentences.addAll(gaps());
    return once(String.join(" ", sentences));
  }

  /** What limits are is said with the first of them. */
  static String once(String text) {
    int rest = text.indexOf(LIMITS) + LIMITS.length();
    return text.contains(LIMITS)
        ? text.substring(0, rest) + text.substring(rest).replace(LIMITS, "[")
        : text;
  }

  /** Names of the tables and figures that show it, the most telling first. */
  public List<String> exhibits() {
    List<String> names = new ArrayList<>();
    new Profiles(analysis).figures().stream().limit(1).forEach(f -> names.add(f.name()));
    new PairMaps(analysis).figures().stream().limit(1).forEach(f -> names.add(f.name()));
    names.add(analysis.study().named(EffectTables.LEVELS));
    return names;
  }

  /** Where two factors together count for more than any by itself. */
  Optional<String> together() {
    double most = analysis.mains().stream().mapToDouble(m -> m.share().center()).max().orElse(0);
    return analysis.interplays().stream()
        .limit(1)
        .filter(x -> x.sure() && x.share().center() > most)
        .map(
            x ->
                "What counts most is how "
                    + analysis.told(x).get(0).name()
                    + " and "
                    + analysis.told(x).get(1).name()
                    + " go together ("
                    + FactorVerdict.percent(x.share().center())
                    + " of the variation).")
        .findFirst();
  }

  /** What nothing hangs on. */
  Optional<String> independent() {
    boolean none = analysis.interplays().stream().noneMatch(Interplay::sure);
    return none && analysis.replicates() > 1 && !analysis.fixed()
        ? Optional.of("That the effect of one hangs on another cannot be told from chance.")
        : Optional.empty();
  }

  /** What the numbers are not made of, and why. */
  List<String> gaps() {
    Balance balance = analysis.balance();
    List<String> gaps = new ArrayList<>();
    if (!balance.complete()) {
      gaps.add(
          "Not every level was tried with every other: these sentences leave out "
              + Prose.some(balance.left())
              + " and rest on "
              + Prose.number(balance.cells())
              + " of "
              + Prose.number(analysis.study().groups().size())
              + " combinations.");
    }
    if (balance.lostInAll() > 0) {
      gaps.add(
          Prose.number(balance.lostInAll())
              + " of "
              + Prose.count((long) balance.cells() * analysis.replicates(), "trial")
              + (analysis.study().criterion().timed()
                  ? " never reached the target"
                  : " diverged at the setting chosen")
              + ", so places within each "
              + analysis.study().replicates().noun()
              + " are compared, theirs being the last.");
    }
    return gaps;
  }
}
