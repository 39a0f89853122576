package basin.reports.problems;

import basin.reports.statistics.Interval;
import basin.reports.statistics.bayes.BayesianSignedRank;
import basin.reports.statistics.bayes.Belief;
import basin.reports.statistics.benchmark.Improvement;
import basin.reports.statistics.benchmark.ImprovementBootstrap;
import basin.reports.statistics.benchmark.Scores;
import basin.reports.statistics.benchmark.StratifiedBootstrap;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.rank.BlockPermutation;
import basin.reports.statistics.rank.CriticalDifference;
import basin.reports.statistics.rank.Friedman;
import basin.reports.statistics.rank.Ranks;
import basin.reports.statistics.rank.SkillingsMack;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the problems together say of the contenders.
 *
 * @param field who was tried on what
 * @param placement places on each problem
 * @param ranks mean rank of each contender over the problems it was tried on
 * @param p that such ranks come about among equals: exact where all arrangements can be counted,
 *     else Iman and Davenport's F of Friedman's statistic, or Skillings and Mack's where cells are
 *     missing
 * @param difference the critical difference, where nothing is missing
 * @param order of the contenders, the best mean rank first
 * @param normalised scores
 */
record Verdicts(
    Field field,
    Placement placement,
    double[] ranks,
    double p,
    Optional<CriticalDifference> difference,
    List<Integer> order,
    Normalised normalised) {
  /** Scores that differ by less are practically the same. */
  static final double SAME = 0.01;

  private static final double ALPHA = 0.05;
  private static final double PRIOR = 0.5;

  static Verdicts of(Field field) {
    Placement placement = Placement.of(field);
    double[] ranks = ranks(placement, field.contenders().size());
    Optional<Friedman> friedman =
        placement.full() ? Optional.of(Friedman.of(placement.orders())) : Optional.empty();
    return new Verdicts(
        field,
        placement,
        ranks,
        BlockPermutation.exact(placement.orders())
            .orElseGet(
                () ->
                    friedman
                        .map(Friedman::imanDavenportP)
                        .orElseGet(() -> SkillingsMack.of(placement.orders()).p())),
        friedman.map(f -> CriticalDifference.of(ALPHA, f)),
        IntStream.range(0, ranks.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> ranks[i]))
            .toList(),
        Normalised.of(field));
  }

  /** Mean ranks over the problems on which a contender was tried, each among those tried there. */
  private static double[] ranks(Placement placement, int contenders) {
    double[] sums = new double[contenders];
    int[] counts = new int[contenders];
    for (double[] row : placement.orders()) {
      int[] there = IntStream.range(0, contenders).filter(c -> !Double.isNaN(row[c])).toArray();
      double[] places = Ranks.of(Arrays.stream(there).mapToDouble(c -> row[c]).toArray()).places();
      for (int i = 0; i < there.length; i++) {
        sums[there[i]] += places[i];
        counts[there[i]]++;
      }
    }
    double[] ranks = new double[contenders];
    Arrays.setAll(ranks, c -> sums[c] / counts[c]);
    return ranks;
  }

  int first() {
    return order.get(0);
  }

  /** Whether the ranks differ beyond chance at all. */
  boolean differ() {
    return p <= ALPHA;
  }

  /** Those that the critical difference does not tell from the first, without it, in order. */
  List<Integer> besideFirst() {
    return difference
        .map(d -> order.stream().filter(c -> c != first() && !d.apart(c, first())).toList())
        .orElse(List.of());
  }

  /** Letters that contenders share where they are not told apart; empty without a difference. */
  String letters(int contender) {
    StringBuilder letters = new StringBuilder();
    difference.ifPresent(
        d -> {
          for (int i = 0; i < d.cliques().size(); i++) {
            if (d.cliques().get(i).contains(contender)) {
              letters.append((char) ('a' + i));
            }
          }
        });
    return letters.toString();
  }

  /** The interquartile mean of the scores with its limits; empty of one that lacks problems. */
  Optional<Interval> interquartileMean(int contender) {
    if (!normalised.full(contender)) {
      return Optional.empty();
    }
    Scores scores = normalised.scores(contender);
    Draws draws = Draws.of("interquartile mean", contender);
    return Optional.of(
        StratifiedBootstrap.of(scores, Scores::interquartileMean, draws)
            .interval(scores.interquartileMean(), Interval.LEVEL));
  }

  /**
   * What the problems make one believe of the first against another: that its score is lower,
   * practically the same, or higher on problems like these; empty if they share fewer than two.
   */
  Optional<Belief> belief(int other) {
    double[] differences =
        IntStream.range(0, field.problems().size())
            .mapToDouble(p -> normalised.means()[first()][p] - normalised.means()[other][p])
            .filter(Double::isFinite)
            .toArray();
    return other == first() || differences.length < 2
        ? Optional.empty()
        : Optional.of(
            BayesianSignedRank.of(
                    SAME,
                    PRIOR,
                    BayesianSignedRank.DRAWS,
                    Draws.of("signed rank over problems", first(), other),
                    differences)
                .largest());
  }

  /** How likely a trial of the first does better than one of another; 2P − 1 is Cliff's δ. */
  Optional<Interval> better(int other) {
    if (other == first() || !normalised.full(first()) || !normalised.full(other)) {
      return Optional.empty();
    }
    Scores a = normalised.scores(first());
    Scores b = normalised.scores(other);
    Draws draws = Draws.of("probability of improvement", first(), other);
    return Optional.of(
        ImprovementBootstrap.of(a, b, draws).interval(Improvement.of(a, b).mean(), Interval.LEVEL));
  }
}
