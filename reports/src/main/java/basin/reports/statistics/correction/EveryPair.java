package basin.reports.statistics.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The first against each other, where which one is first was not known before: p is corrected for
 * all pairs, of which nothing else is kept, for a hundred competitors have thousands.
 *
 * @param ofFirst how the first compares with each other, in order
 * @param corrected p of those by {@link Holm}, in the same order
 * @param <P> what comes of a pair
 */
public record EveryPair<P>(List<P> ofFirst, double[] corrected) {
  /**
   * Compares everyone with everyone behind him.
   *
   * @param field who competes, best first
   * @param comparison of one with one behind
   * @param p of a comparison
   */
  public static <C, P> EveryPair<P> of(
      List<C> field, BiFunction<C, C, P> comparison, ToDoubleFunction<P> p) {
    List<P> ofFirst = new ArrayList<>();
    DoubleStream.Builder all = DoubleStream.builder();
    for (int i = 0; i < field.size(); i++) {
      for (int j = i + 1; j < field.size(); j++) {
        P pair = comparison.apply(field.get(i), field.get(j));
        all.add(p.applyAsDouble(pair));
        if (i == 0) {
          ofFirst.add(pair);
        }
      }
    }
    return new EveryPair<>(ofFirst, Holm.correct(all.build().toArray()));
  }
}
