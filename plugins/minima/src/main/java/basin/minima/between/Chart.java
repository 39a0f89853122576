package basin.minima.between;

import basin.curvature.Modes;
import basin.curvature.Surroundings;
import basin.minima.between.MergeTree.Edge;
import basin.minima.between.MergeTree.Node;
import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was found between minima, in the order in which it is recorded.
 *
 * @param search that found it
 * @param ends for each trial the number of its minimum in the order of the search; −1: none
 */
record Chart(PassSearch search, int[] ends) {
  void record(Terrain terrain, Recorder recorder) {
    int[] order = order();
    int[] numbers = new int[order.length];
    for (int k = 0; k < order.length; k++) {
      numbers[order[k]] = k;
    }
    minima(order, recorder);
    Arrays.stream(ends).forEach(end -> recorder.record("end.minimum", end < 0 ? -1 : numbers[end]));
    List<Pass> passes =
        search.passes().stream()
            .sorted(Comparator.comparingDouble(pass -> pass.saddle().value()))
            .toList();
    passes.forEach(pass -> pass(pass, numbers, terrain, recorder));
    MergeTree tree =
        MergeTree.of(
            order.length,
            passes.stream()
                .filter(Pass::joins)
                .map(p -> new Edge(p.saddle().value(), numbers[p.from()], numbers[p.to()]))
                .toList());
    tree.nodes().forEach(node -> node(node, recorder));
    search.copies().ifPresent(copies -> copies(copies, order, recorder));
    recorder.record("attempts", search.attempts());
    recorder.record("components", tree.components());
  }

  /** Minima rising by loss, each as its number in the order of the search. */
  private int[] order() {
    return IntStream.range(0, search.minima().size())
        .boxed()
        .sorted(Comparator.comparingDouble(m -> search.minima().get(m).value()))
        .mapToInt(m -> m)
        .toArray();
  }

  private void minima(int[] order, Recorder recorder) {
    for (int m : order) {
      SecondOrder minimum = search.minima().get(m);
      recorder.record("minimum", minimum.point().toArray());
      recorder.record("minimum.loss", minimum.value());
      recorder.record("minimum.smallest", minimum.eigenvalue(0));
      recorder.record("minimum.ends", Arrays.stream(ends).filter(end -> end == m).count());
    }
  }

  private static void copies(Copies copies, int[] order, Recorder recorder) {
    for (int m : order) {
      recorder.record("minimum.copies", copies.count(m));
      recorder.record("minimum.to-copy", copies.lowestPass(m));
    }
  }

  private static void pass(Pass pass, int[] numbers, Terrain terrain, Recorder recorder) {
    int from = pass.from() < 0 ? -1 : numbers[pass.from()];
    int to = pass.to() < 0 ? -1 : numbers[pass.to()];
    SecondOrder saddle = pass.saddle();
    recorder.record("pass", saddle.point().toArray());
    recorder.record("pass.loss", saddle.value());
    recorder.record("pass.from", Math.min(from, to));
    recorder.record("pass.to", Math.max(from, to));
    recorder.record("pass.lowest", saddle.eigenvalue(0));
    recorder.record("pass.second", saddle.dimension() > 1 ? saddle.eigenvalue(1) : Double.NaN);
    Modes modes = certificate(saddle, terrain);
    recorder.record("pass.negative", modes.negative());
    recorder.record("pass.zero", modes.zero());
    recorder.record("pass.gradient", saddle.gradient().norm());
  }

  /** Modes counted where every parameter bends about alike, beside what rounding may feign. */
  private static Modes certificate(SecondOrder saddle, Terrain terrain) {
    Vec aside = terrain.vectors().get();
    double[] along = new double[saddle.dimension()];
    along[along.length - 1] = 1e-2 * (1 + saddle.point().norm());
    saddle.moved(along, aside);
    Vec far = terrain.vectors().get();
    terrain.objective().gradient(aside, far); // beside the saddle, where its terms do not cancel
    double[] terms = Surroundings.terms(saddle.gradient(), far);
    return Modes.of(terrain.hessian(saddle.point(), saddle.gradient(), far), terms);
  }

  private static void node(Node node, Recorder recorder) {
    recorder.record("tree.level", node.level());
    recorder.record(
        "tree.children", node.children().stream().mapToDouble(child -> child).toArray());
  }
}
