package basin.minima.between;

import basin.minima.between.ElasticString.Summit;
import basin.minima.between.MergeTree.Edge;
import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for transition states between minima, pair after pair (Carr, Trygubenko and Wales 2005).
 *
 * <p>Each minimum is tried with its nearest neighbours, the nearest pairs first; then, for as long
 * as there are parts that no pass joins, the nearest pair of two parts. A string between the two
 * shows its summits, eigenvector following leads from each to a saddle, and steepest descent from
 * there to either side says what it joins: often other minima than the two, which join the list.
 */
final class PassSearch {
  /** Points are one if they are no further apart, as a share of their size. */
  private static final double SAME = 1e-6;

  private static final int STRIDES = 10;

  /** Descent begins at this share of a stride beside a saddle. */
  private static final double ASIDE = 1e-3;

  private static final Comparator<Pair> NEAREST =
      Comparator.comparingDouble(Pair::distance)
          .thenComparing(Pair::from)
          .thenComparing(Pair::to)
          .thenComparing(Pair::copy);

  private final Terrain terrain;
  private final Likeness likeness;
  private final PassEffort effort;
  private final List<SecondOrder> minima = new ArrayList<>();
  private final List<Pass> passes = new ArrayList<>();
  private final TreeSet<Pair> pairs = new TreeSet<>(NEAREST);
  private final TreeSet<Pair> waiting = new TreeSet<>(NEAREST);
  private final TreeSet<Pair> tried = new TreeSet<>(NEAREST);
  private int listed;
  private int attempts;

  /** A minimum, and another or a copy of itself. */
  private record Pair(double distance, int from, int to, int copy, Vec target) {}

  PassSearch(Terrain terrain, Likeness likeness, PassEffort effort) {
    this.terrain = terrain;
    this.likeness = likeness;
    this.effort = effort;
  }

  /** Descends to the minimum below a point; its number, or −1 if descent did not end. */
  int start(Vec point) {
    double first = ASIDE * (1 + point.norm());
    return descent().from(point, first).map(this::number).orElse(-1);
  }

  /** Tries pairs until all is joined or the effort is spent. */
  void search() {
    while (attempts < effort.pairs()) {
      if (listed < minima.size()) {
        list();
      }
      Pair next = waiting.isEmpty() ? apart().orElse(null) : waiting.pollFirst();
      if (next == null) {
        return;
      }
      tried.add(next);
      connect(next);
    }
  }

  /** Pairs new minima with all before them, and lets each minimum wait with its nearest. */
  private void list() {
    while (listed < minima.size()) {
      for (int to = 0; to <= listed; to++) {
        pair(listed, to);
      }
      listed++;
    }
    for (int m = 0; m < minima.size(); m++) {
      int one = m;
      pairs.stream()
          .filter(pair -> pair.from() == one || pair.to() == one)
          .limit(effort.neighbours())
          .filter(pair -> !tried.contains(pair))
          .forEach(waiting::add);
    }
  }

  private void pair(int from, int to) {
    Vec here = minima.get(from).point();
    List<Vec> copies = likeness.copies(minima.get(to).point(), here);
    for (int copy = 0; copy < copies.size(); copy++) {
      double distance = terrain.copy(here).subtract(copies.get(copy)).norm();
      if (distance > near(here)) {
        pairs.add(new Pair(distance, from, to, copy, copies.get(copy)));
      }
    }
  }

  /** The nearest pair that nothing joins. */
  private Optional<Pair> apart() {
    MergeTree tree = tree();
    if (tree.components() == 1) {
      return Optional.empty();
    }
    return pairs.stream()
        .filter(pair -> !tried.contains(pair) && pair.from() != pair.to())
        .filter(pair -> Double.isNaN(tree.lowestPass(pair.from(), pair.to())))
        .findFirst();
  }

  private void connect(Pair pair) {
    attempts++;
    SecondOrder from = minima.get(pair.from());
    double sharpest = Math.max(from.sharpest(), minima.get(pair.to()).sharpest());
    double stride = pair.distance() / STRIDES;
    ElasticString string = new ElasticString(terrain, effort.points(), effort.rounds());
    EigenvectorFollowing following = new EigenvectorFollowing(terrain, effort.steps(), stride);
    for (Summit summit : string.summits(from.point(), pair.target(), 1 / sharpest)) {
      following
          .from(summit.point(), summit.direction())
          .filter(this::unknown)
          .ifPresent(saddle -> passes.add(joined(saddle, ASIDE * stride)));
    }
  }

  private boolean unknown(SecondOrder saddle) {
    return passes.stream().noneMatch(pass -> same(pass.saddle(), saddle));
  }

  private Pass joined(SecondOrder saddle, double aside) {
    Optional<SecondOrder> one = below(saddle, aside);
    Optional<SecondOrder> other = below(saddle, -aside);
    int from = one.map(this::number).orElse(-1);
    int to = other.map(this::number).orElse(-1);
    List<Vec> sides =
        (from <= to ? Stream.of(one, other) : Stream.of(other, one))
            .flatMap(Optional::stream)
            .map(SecondOrder::point)
            .toList();
    return new Pass(saddle, Math.min(from, to), Math.max(from, to), sides);
  }

  private Optional<SecondOrder> below(SecondOrder saddle, double aside) {
    double[] along = new double[saddle.dimension()];
    along[0] = aside;
    Vec beside = terrain.vectors().get();
    saddle.moved(along, beside);
    return descent().from(beside, Math.abs(aside));
  }

  private SteepestDescent descent() {
    return new SteepestDescent(terrain, effort.steps());
  }

  /** Of a minimum, new or known. */
  private int number(SecondOrder minimum) {
    for (int i = 0; i < minima.size(); i++) {
      if (same(minima.get(i), minimum)) {
        return i;
      }
    }
    minima.add(minimum);
    return minima.size() - 1;
  }

  private boolean same(SecondOrder a, SecondOrder b) {
    return Math.abs(a.value() - b.value()) <= SAME * (1 + Math.abs(a.value()))
        && likeness.distance(a.point(), b.point()) <= near(a.point());
  }

  private static double near(Vec point) {
    return SAME * (1 + point.norm());
  }

  List<SecondOrder> minima() {
    return minima;
  }

  List<Pass> passes() {
    return passes;
  }

  /** The tree of all copies of these; empty if they are too many. */
  Optional<Copies> copies() {
    return Copies.of(likeness, minima.stream().map(SecondOrder::point).toList(), passes);
  }

  /** Pairs tried. */
  int attempts() {
    return attempts;
  }

  /** The tree of all that was found. */
  MergeTree tree() {
    return MergeTree.of(
        minima.size(),
        passes.stream()
            .filter(Pass::joins)
            .map(pass -> new Edge(pass.saddle().value(), pass.from(), pass.to()))
            .toList());
  }
}
