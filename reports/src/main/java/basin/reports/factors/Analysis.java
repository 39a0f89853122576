package basin.reports.factors;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.correction.Holm;
import basin.reports.statistics.factorial.Effect;
import basin.reports.statistics.factorial.Factorial;
import basin.reports.statistics.factorial.Layout;
import basin.reports.statistics.factorial.ShareIntervals;
import basin.reports.statistics.factorial.Term;
import basin.reports.study.Folds;
import basin.reports.study.Ranking;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each factor does and how factors hang together, each cell at the setting chosen for it.
 *
 * @param study of what
 * @param balance the values
 * @param mains of each factor: those that the question names first, in its order; then by share
 * @param interplays of each pair of factors, largest share first
 * @param simples comparisons of two levels within one level of another factor
 * @param fixed whether no replicate changes anything, so that there is no chance
 * @param shares of the variation, by term
 */
record Analysis(
    Study study,
    Balance balance,
    List<MainEffect> mains,
    List<Interplay> interplays,
    List<Simple> simples,
    boolean fixed,
    ShareIntervals shares) {

  /** Of a study in which something is compared; empty if effects cannot be told apart. */
  static Optional<Analysis> of(Study study) {
    return FactorDesign.of(study)
        .flatMap(design -> Balance.of(study, design))
        .map(balance -> of(study, balance));
  }

  private static Analysis of(Study study, Balance balance) {
    Factorial values = balance.values();
    int factors = balance.factors().size();
    List<Effect> effects =
        values.effects().stream()
            .filter(e -> e.term().order() <= 2)
            .map(e -> e.widened(Folds.widening(balance.replicates()), values.replicates()))
            .toList();
    double[] corrected = Holm.correct(effects.stream().mapToDouble(Effect::p).toArray());
    ShareIntervals shares = ShareIntervals.of(values);
    List<List<Contrast>> contrasts = contrasts(balance);
    List<MainEffect> mains = new ArrayList<>();
    List<Interplay> interplays = new ArrayList<>();
    for (int i = 0; i < effects.size(); i++) {
      Effect effect = effects.get(i);
      List<Integer> places = effect.term().factors();
      Interval share = shares.terms().get(effect.term());
      if (i < factors) {
        mains.add(main(balance, effect, corrected[i], share, contrasts.get(i)));
      } else {
        interplays.add(new Interplay(places.get(0), places.get(1), effect, corrected[i], share));
      }
    }
    mains.sort(order(Asked.of(study.results().experiment().question())));
    interplays.sort(
        Comparator.<Interplay>comparingDouble(x -> -known(x.share().center()))
            .thenComparing(x -> names(balance, x)));
    return new Analysis(
        study, balance, mains, interplays, simples(balance), fixed(study, balance), shares);
  }

  private static String names(Balance balance, Interplay pair) {
    String one = balance.factors().get(pair.first()).name();
    String two = balance.factors().get(pair.second()).name();
    return one.compareTo(two) < 0 ? one + " " + two : two + " " + one;
  }

  private static Comparator<MainEffect> order(Asked asked) {
    return Comparator.<MainEffect>comparingInt(m -> asked.place(m.factor()))
        .thenComparingDouble(m -> -known(m.share().center()))
        .thenComparing(m -> m.factor().name());
  }

  private static double known(double x) {
    return Double.isNaN(x) ? 0 : x;
  }

  private static boolean fixed(Study study, Balance balance) {
    return balance.replicates().size() > 1
        && balance.design().cells().values().stream()
            .flatMap(group -> Ranking.chosen(study, group).stream())
            .allMatch(setting -> Standing.of(study, setting).fixed());
  }

  private static MainEffect main(
      Balance balance, Effect effect, double corrected, Interval share, List<Contrast> contrasts) {
    int place = effect.term().factors().get(0);
    Factor factor = balance.factors().get(place);
    double[][] means = balance.values().means(effect.term());
    List<Integer> order =
        IntStream.range(0, factor.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(level -> new Sample(means[level]).mean())
                    .thenComparing(factor.levels()::get))
            .toList();
    return new MainEffect(place, factor, means, order, effect, corrected, share, contrasts);
  }

  /** Of all pairs of levels of each factor, corrected together. */
  private static List<List<Contrast>> contrasts(Balance balance) {
    List<List<Contrast>> found = new ArrayList<>();
    for (int f = 0; f < balance.factors().size(); f++) {
      found.add(pairs(balance, balance.values().means(Term.of(f))));
    }
    double[] corrected =
        Holm.correct(found.stream().flatMap(List::stream).mapToDouble(c -> c.gain().p()).toArray());
    int next = 0;
    for (List<Contrast> contrasts : found) {
      for (int i = 0; i < contrasts.size(); i++) {
        contrasts.set(i, contrasts.get(i).corrected(corrected[next++]));
      }
    }
    return found;
  }

  private static List<Contrast> pairs(Balance balance, double[][] means) {
    List<Contrast> contrasts = new ArrayList<>();
    for (int a = 0; a < means.length; a++) {
      for (int b = a + 1; b < means.length; b++) {
        contrasts.add(Contrast.of(balance, a, means[a], b, means[b]));
      }
    }
    return contrasts;
  }

  private static List<Simple> simples(Balance balance) {
    List<Simple> found = new ArrayList<>();
    int factors = balance.factors().size();
    for (int f = 0; f < factors; f++) {
      for (int other = 0; other < factors; other++) {
        if (other != f) {
          within(balance, f, other, found);
        }
      }
    }
    double[] corrected =
        Holm.correct(found.stream().mapToDouble(s -> s.contrast().gain().p()).toArray());
    return IntStream.range(0, found.size())
        .mapToObj(i -> found.get(i).corrected(corrected[i]))
        .toList();
  }

  private static void within(Balance balance, int factor, int other, List<Simple> found) {
    Term term = Term.of(factor, other);
    Layout layout =
        new Layout(
            term.factors().stream().mapToInt(f -> balance.factors().get(f).size()).toArray());
    double[][] means = balance.values().means(term);
    for (int level = 0; level < balance.factors().get(other).size(); level++) {
      double[][] there = new double[balance.factors().get(factor).size()][];
      for (int own = 0; own < there.length; own++) {
        there[own] = means[factor < other ? layout.cell(own, level) : layout.cell(level, own)];
      }
      for (Contrast contrast : pairs(balance, there)) {
        found.add(new Simple(factor, other, level, contrast));
      }
    }
  }

  /** A factor by its place. */
  Factor factor(int place) {
    return balance.factors().get(place);
  }

  /** How two factors hang together. */
  Interplay interplay(int one, int other) {
    return interplays.stream().filter(x -> x.of(one, other)).findFirst().orElseThrow();
  }

  /** How many replicates. */
  int replicates() {
    return balance.replicates().size();
  }

  /** The factors of a pair, in the order in which they are told. */
  List<Factor> told(Interplay pair) {
    return mains.stream()
        .filter(m -> m.place() == pair.first() || m.place() == pair.second())
        .map(MainEffect::factor)
        .toList();
  }
}
