package basin.minima.between;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The disconnectivity graph of minima and passes (Becker and Karplus 1997): at each level, which
 * minima are joined by ways that stay below it. Single linkage on the lowest passes.
 *
 * @param leaves how many minima, numbered from 0
 * @param nodes further nodes in rising order, numbered from {@code leaves}
 */
record MergeTree(int leaves, List<Node> nodes) {
  /** Passes of equal height join at once; they are equal if they differ by no more than so. */
  private static final double EQUAL = 1e-9;

  /**
   * Where several components become one.
   *
   * @param level the height of the pass
   * @param children minima or earlier nodes, rising
   */
  record Node(double level, List<Integer> children) {}

  /**
   * A pass between two minima.
   *
   * @param level its height
   */
  record Edge(double level, int from, int to) {}

  static MergeTree of(int leaves, List<Edge> edges) {
    List<Edge> rising = edges.stream().sorted(Comparator.comparingDouble(Edge::level)).toList();
    int[] component = new int[leaves]; // the node that holds each minimum by now
    Arrays.setAll(component, i -> i);
    List<Node> nodes = new ArrayList<>();
    int from = 0;
    while (from < rising.size()) {
      int to = from + 1;
      double level = rising.get(from).level();
      while (to < rising.size() && equal(level, rising.get(to).level())) {
        to++;
      }
      join(component, rising.subList(from, to), level, leaves, nodes);
      from = to;
    }
    return new MergeTree(leaves, nodes);
  }

  private static boolean equal(double a, double b) {
    return Math.abs(a - b) <= EQUAL * (1 + Math.abs(a));
  }

  private static void join(
      int[] component, List<Edge> edges, double level, int leaves, List<Node> nodes) {
    int[] before = component.clone();
    for (Edge edge : edges) {
      int kept = Math.min(component[edge.from()], component[edge.to()]);
      int gone = Math.max(component[edge.from()], component[edge.to()]);
      Arrays.setAll(component, i -> component[i] == gone ? kept : component[i]);
    }
    TreeMap<Integer, List<Integer>> joined = new TreeMap<>();
    for (int i = 0; i < leaves; i++) {
      List<Integer> children = joined.computeIfAbsent(component[i], c -> new ArrayList<>());
      if (!children.contains(before[i])) {
        children.add(before[i]);
      }
    }
    for (var one : joined.entrySet()) {
      if (one.getValue().size() > 1) {
        int node = leaves + nodes.size();
        nodes.add(new Node(level, one.getValue().stream().sorted().toList()));
        int old = one.getKey();
        Arrays.setAll(component, i -> component[i] == old ? node : component[i]);
      }
    }
  }

  /** How many parts no pass joins. */
  int components() {
    return leaves - nodes.stream().mapToInt(node -> node.children().size() - 1).sum();
  }

  /** The height of the lowest way between two minima; NaN if there is none. */
  double lowestPass(int a, int b) {
    int[] within = new int[leaves];
    Arrays.setAll(within, i -> i);
    for (int k = 0; k < nodes.size(); k++) {
      List<Integer> children = nodes.get(k).children();
      int node = leaves + k;
      Arrays.setAll(within, i -> children.contains(within[i]) ? node : within[i]);
      if (a != b && within[a] == within[b]) {
        return nodes.get(k).level();
      }
    }
    return Double.NaN;
  }
}
