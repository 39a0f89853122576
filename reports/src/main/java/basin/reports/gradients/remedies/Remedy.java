package basin.reports.gradients.remedies;

import basin.reports.statistics.Paired;
import basin.reports.statistics.correction.Holm;
import basin.reports.study.Duel;
import basin.reports.study.Replicate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * One level of a dimension against its first: how much deeper networks may be that are alike in all
 * else.
 *
 * @param dimension whose
 * @param level which
 * @param conditions in how many places of the other dimensions both were tried
 * @param most the largest depth that both were tried with anywhere
 * @param trained the depth of the deepest that reached the goal with it, on average
 * @param without the same without it
 * @param gain in layers, a pair for each condition and replicate
 * @param corrected p after Holm's correction for all remedies
 */
record Remedy(
    Dimension dimension,
    int level,
    int conditions,
    int most,
    double trained,
    double without,
    Paired gain,
    double corrected) {
  /** All that can be compared, in the order of the grid. */
  static List<Remedy> all(DepthGrid grid, Learners learners) {
    List<Remedy> found = new ArrayList<>();
    for (int d = 0; d < grid.dimensions().size(); d++) {
      for (int level = 1; level < grid.dimensions().get(d).levels().size(); level++) {
        Remedy one = of(grid, learners, d, level);
        if (one.gain.pairs() > 1) {
          found.add(one);
        }
      }
    }
    double[] p = Holm.correct(found.stream().mapToDouble(r -> r.gain.p()).toArray());
    List<Remedy> corrected = new ArrayList<>();
    found.forEach(one -> corrected.add(one.corrected(p[corrected.size()])));
    return corrected;
  }

  private static Remedy of(DepthGrid grid, Learners learners, int dimension, int level) {
    Map<List<Integer>, List<Point>> with = lines(grid, dimension, level);
    Map<List<Integer>, List<Point>> without = lines(grid, dimension, 0);
    with.keySet().retainAll(without.keySet());
    List<Double> gains = new ArrayList<>();
    double trained = 0;
    double plain = 0;
    int conditions = 0;
    int most = 0;
    for (List<Integer> place : with.keySet()) {
      Set<Integer> depths = depths(with.get(place));
      depths.retainAll(depths(without.get(place)));
      SortedMap<Replicate, Double> one = learners.depths(at(depths, with.get(place)));
      SortedMap<Replicate, Double> other = learners.depths(at(depths, without.get(place)));
      one.keySet().retainAll(other.keySet());
      for (Map.Entry<Replicate, Double> each : one.entrySet()) {
        gains.add(each.getValue() - other.get(each.getKey()));
        trained += each.getValue();
        plain += other.get(each.getKey());
      }
      conditions += depths.isEmpty() ? 0 : 1;
      most = Math.max(most, depths.stream().mapToInt(x -> x).max().orElse(0));
    }
    Paired gain = Paired.of(gains.stream().mapToDouble(x -> x).toArray());
    return new Remedy(
        grid.dimensions().get(dimension),
        level,
        conditions,
        most,
        trained / gains.size(),
        plain / gains.size(),
        gain,
        gain.p());
  }

  /** Groups at a level, those that differ in depth alone together. */
  private static Map<List<Integer>, List<Point>> lines(DepthGrid grid, int dimension, int level) {
    Map<List<Integer>, List<Point>> lines = new LinkedHashMap<>();
    grid.points().stream()
        .filter(p -> p.at().get(dimension) == level)
        .forEach(p -> lines.computeIfAbsent(p.without(dimension), any -> new ArrayList<>()).add(p));
    return lines;
  }

  private static Set<Integer> depths(List<Point> line) {
    Set<Integer> depths = new TreeSet<>();
    line.forEach(p -> depths.add(p.depth()));
    return depths;
  }

  private static List<Point> at(Set<Integer> depths, List<Point> line) {
    return line.stream().filter(p -> depths.contains(p.depth())).toList();
  }

  private Remedy corrected(double p) {
    return new Remedy(dimension, level, conditions, most, trained, without, gain, p);
  }

  /** Whether it lets deeper networks learn, beyond chance. */
  boolean helps() {
    return gain.above(corrected, Duel.SIGNIFICANT);
  }

  /** Whether it lets only shallower ones learn, beyond chance. */
  boolean harms() {
    return gain.below(corrected, Duel.SIGNIFICANT);
  }

  /** In a sentence. */
  String told() {
    return dimension.told(level);
  }
}
