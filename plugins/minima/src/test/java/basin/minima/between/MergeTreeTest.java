package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.minima.between.MergeTree.Edge;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTreeTest {
  /** The lowest way by going through all ways over one more minimum, again and again. */
  @Test
  void lowestPassesAreThoseOfAllWays() {
    for (int seed = 0; seed < 40; seed++) {
      RandomStream random = new SeededStreams(seed).named("passes");
      int n = 2 + seed % 7;
      List<Edge> edges = new ArrayList<>();
      double[][] lowest = new double[n][n];
      Arrays.stream(lowest).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
      for (int k = 0; k < 2 * n; k++) {
        Edge edge = new Edge(random.below(12) / 4.0, random.below(n), random.below(n));
        edges.add(edge);
        double least = Math.min(edge.level(), lowest[edge.from()][edge.to()]);
        lowest[edge.from()][edge.to()] = least;
        lowest[edge.to()][edge.from()] = least;
      }
      for (int k = 0; k < n; k++) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            lowest[i][j] = Math.min(lowest[i][j], Math.max(lowest[i][k], lowest[k][j]));
          }
        }
      }
      assertLowest(lowest, MergeTree.of(n, edges));
    }
  }

  private static void assertLowest(double[][] lowest, MergeTree tree) {
    for (int i = 0; i < lowest.length; i++) {
      for (int j = 0; j < lowest.length; j++) {
        double want = i == j || Double.isInfinite(lowest[i][j]) ? Double.NaN : lowest[i][j];
        assertEquals(want, tree.lowestPass(i, j));
      }
    }
  }

  @Test
  void passesOfEqualHeightJoinAtOnce() {
    MergeTree tree =
        MergeTree.of(5, List.of(new Edge(2, 0, 1), new Edge(1, 3, 4), new Edge(2 + 1e-12, 1, 2)));

    assertEquals(2, tree.nodes().size());
    assertEquals(List.of(3, 4), tree.nodes().get(0).children());
    assertEquals(List.of(0, 1, 2), tree.nodes().get(1).children());
    assertEquals(2, tree.components());
    assertTrue(Double.isNaN(tree.lowestPass(0, 4)), "nothing joins the two parts");
  }

  @Test
  void aPassBetweenCopiesOfOneMinimumJoinsNothing() {
    assertEquals(List.of(), MergeTree.of(2, List.of(new Edge(1, 1, 1))).nodes());
  }
}
