package basin.reports.study;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Two settings under the replicates that both have.
 *
 * @param replicates in their order
 * @param first of the one, for each replicate
 * @param second of the other
 */
public record Pairing(List<Replicate> replicates, double[] first, double[] second) {
  /** Walks through both at once: among a hundred settings there are thousands of pairs. */
  public static Pairing of(SortedMap<Replicate, Double> one, SortedMap<Replicate, Double> other) {
    List<Replicate> replicates = new ArrayList<>();
    DoubleStream.Builder first = DoubleStream.builder();
    DoubleStream.Builder second = DoubleStream.builder();
    Iterator<Map.Entry<Replicate, Double>> ones = one.entrySet().iterator();
    Iterator<Map.Entry<Replicate, Double>> others = other.entrySet().iterator();
    Map.Entry<Replicate, Double> mine = next(ones);
    Map.Entry<Replicate, Double> theirs = next(others);
    while (mine != null && theirs != null) {
      int order = mine.getKey().compareTo(theirs.getKey());
      if (order == 0) {
        replicates.add(mine.getKey());
        first.add(mine.getValue());
        second.add(theirs.getValue());
      }
      mine = order <= 0 ? next(ones) : mine;
      theirs = order >= 0 ? next(others) : theirs;
    }
    return new Pairing(replicates, first.build().toArray(), second.build().toArray());
  }

  private static <T> T next(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }

  /** All values of both. */
  public double[] values() {
    return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
  }

  /** By how much the one is better under each replicate. */
  public double[] gains(DoubleBinaryOperator gain) {
    return IntStream.range(0, first.length)
        .mapToDouble(i -> gain.applyAsDouble(first[i], second[i]))
        .toArray();
  }
}
