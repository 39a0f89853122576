package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * Every group is tuned over as many settings as the others. A group that was not tuned at all
 * beside one that was is {@link Untuned}.
 */
@Doc("Every group tries as many settings as the others.")
@Formula(
    """
    of m settings drawn from the k tried, j of which beat the rival's best:
    P(the best of the m beats it) = 1 − C(k − j, m) / C(k, m)""")
@Source(
    "Dodge et al. 2019, Show Your Work; Choi et al. 2019, On Empirical Comparisons of Optimizers")
public record UnequalTuning() implements ComparisonRule {
  private static final int PERCENT = 100;

  @Override
  public String why() {
    return "The best of many tries looks better than the best of few, whatever is tried.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    List<Integer> tried =
        comparison.groups().stream().map(g -> g.settings().size()).distinct().sorted().toList();
    boolean equal = tried.size() < 2 || tried.size() == 2 && tried.get(0) == 1;
    if (equal) {
      return List.of();
    }
    int most = tried.get(tried.size() - 1);
    Optional<Group> first = comparison.groups().stream().filter(comparison::isFirst).findFirst();
    boolean inSpite = first.filter(g -> g.settings().size() == tried.get(0)).isPresent();
    String fact = "The groups were not tuned equally.";
    String evidence = counts(comparison) + luck(comparison, first);
    Objection found =
        inSpite
            ? Objection.remark(
                "grid",
                fact,
                evidence + " The first has the fewest, so it came first in spite of it.")
            : Objection.warning("grid", fact, evidence);
    return List.of(
        found.mendedBy(
            "Try " + most + " settings for each.",
            MoreSettings.command(comparison.study(), comparison.groups(), most)));
  }

  private static String counts(Comparison comparison) {
    List<String> counts =
        comparison.groups().stream().map(g -> g.settings().size() + " for " + g.label()).toList();
    return "Settings tried: "
        + Prose.some(counts)
        + ". The more are tried, the better the best of them looks.";
  }

  /** What the first would be with as few settings as the next had. */
  private static String luck(Comparison comparison, Optional<Group> first) {
    if (first.isEmpty() || comparison.ranking().standings().size() < 2) {
      return "";
    }
    Setting next = comparison.ranking().standings().get(1).setting();
    int few =
        comparison.groups().stream()
            .filter(g -> g.color() == next.color())
            .mapToInt(g -> g.settings().size())
            .findFirst()
            .orElse(0);
    int all = first.get().settings().size();
    boolean judgedElsewhere = comparison.study().selection().isPresent();
    if (few == 0 || few >= all || comparison.study().criterion().timed() || judgedElsewhere) {
      return "";
    }
    double chance = chance(all, better(comparison, first.get(), next), few);
    return String.format(
        " With %d of its %d settings, drawn at random, %s would still be ahead of %s in %s %% of draws.",
        few, all, first.get().label(), next.label(), Prose.number(Math.round(PERCENT * chance)));
  }

  private static int better(Comparison comparison, Group group, Setting rival) {
    double best = mean(comparison.study(), rival);
    return (int)
        group.settings().stream()
            .filter(s -> comparison.study().criterion().gain(mean(comparison.study(), s), best) > 0)
            .count();
  }

  private static double mean(Study study, Setting setting) {
    Score score = Score.of(study, setting, study.criterion().ranked());
    return score.known() ? score.mean().center() : Double.NaN;
  }

  /** That one of {@code good} settings is among {@code drawn} of all. */
  static double chance(int all, int good, int drawn) {
    return all - good < drawn
        ? 1
        : 1
            - StrictMath.exp(
                CombinatoricsUtils.factorialLog(all - good)
                    + CombinatoricsUtils.factorialLog(all - drawn)
                    - CombinatoricsUtils.factorialLog(all - good - drawn)
                    - CombinatoricsUtils.factorialLog(all));
  }
}
