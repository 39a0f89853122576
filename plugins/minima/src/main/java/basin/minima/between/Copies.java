package basin.minima.between;

import basin.minima.between.MergeTree.Edge;
import basin.minima.between.MergeTree.Node;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The tree of minima with each in all the copies that exchanges of units make of it. A pass stands
 * for all its images: the exchange that turns it turns the two minima that it joins.
 *
 * @param minimum of each copy; those of one minimum are next to each other
 * @param tree whose leaves are the copies
 */
record Copies(List<Integer> minimum, MergeTree tree) {
  private static final double SAME = 1e-6;

  /** Levels of equal passes are apart by no more. */
  private static final double EQUAL = 1e-9;

  /** Empty if exchanges are too many to go through. */
  static Optional<Copies> of(Likeness likeness, List<Vec> minima, List<Pass> passes) {
    List<Integer> minimum = new ArrayList<>();
    List<Vec> copies = new ArrayList<>();
    for (int m = 0; m < minima.size(); m++) {
      List<Vec> turned = likeness.turned(minima.get(m));
      if (turned.isEmpty()) {
        return Optional.empty();
      }
      for (Vec copy : turned) {
        if (number(copies, copy) < 0) {
          copies.add(copy);
          minimum.add(m);
        }
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (Pass pass : passes) {
      if (pass.joins()) {
        List<Vec> one = likeness.turned(pass.sides().get(0));
        List<Vec> other = likeness.turned(pass.sides().get(1));
        for (int turn = 0; turn < one.size(); turn++) {
          int from = number(copies, one.get(turn));
          int to = number(copies, other.get(turn));
          edges.add(new Edge(pass.saddle().value(), from, to));
        }
      }
    }
    return Optional.of(new Copies(minimum, MergeTree.of(copies.size(), edges)));
  }

  private static int number(List<Vec> copies, Vec point) {
    for (int i = 0; i < copies.size(); i++) {
      if (near(copies.get(i), point)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean near(Vec a, Vec b) {
    double square = 0;
    double size = 0;
    for (int i = 0; i < a.length(); i++) {
      square += (a.get(i) - b.get(i)) * (a.get(i) - b.get(i));
      size += a.get(i) * a.get(i);
    }
    return Math.sqrt(square) <= SAME * (1 + Math.sqrt(size));
  }

  /** How many copies a minimum has, itself among them. */
  int count(int of) {
    return (int) minimum.stream().filter(m -> m == of).count();
  }

  /** The height of the lowest way between two copies of a minimum; NaN if there is none. */
  double lowestPass(int of) {
    int first = minimum.indexOf(of);
    return IntStream.range(first + 1, first + count(of))
        .mapToDouble(other -> tree.lowestPass(first, other))
        .filter(Double::isFinite)
        .min()
        .orElse(Double.NaN);
  }

  /** The parts that ways up to a level join: of each, how many copies of which minimum. */
  List<TreeMap<Integer, Integer>> parts(double level) {
    List<TreeSet<Integer>> parts = new ArrayList<>();
    IntStream.range(0, minimum.size()).forEach(leaf -> parts.add(new TreeSet<>(List.of(leaf))));
    for (Node node : tree.nodes()) {
      TreeSet<Integer> joined = new TreeSet<>();
      if (node.level() <= level + EQUAL * (1 + Math.abs(level))) {
        node.children().forEach(child -> joined.addAll(parts.get(child)));
        node.children().forEach(child -> parts.get(child).clear());
      }
      parts.add(joined);
    }
    return parts.stream().filter(part -> !part.isEmpty()).map(this::counted).toList();
  }

  private TreeMap<Integer, Integer> counted(TreeSet<Integer> leaves) {
    TreeMap<Integer, Integer> counted = new TreeMap<>();
    leaves.forEach(leaf -> counted.merge(minimum.get(leaf), 1, Integer::sum));
    return counted;
  }
}
