package basin.reports.minima.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DisconnectivityGraphTest {
  /** 0 and 2 join at 1.5, 1 and 3 at 4, all at 6. */
  private final DisconnectivityGraph graph =
      DisconnectivityGraph.of(
          new double[] {0, 1, 1, 2},
          new double[] {1.5, 4, 6},
          new double[][] {{0, 2}, {1, 3}, {4, 5}});

  @Test
  void whatBelongsTogetherHangsTogether() {
    assertArrayEquals(new double[] {0, 2, 1, 3, 0.5, 2.5, 1.5}, graph.x());
    assertArrayEquals(new int[] {4, 5, 4, 5, 6, 6, -1}, graph.parents());
  }

  @Test
  void aWayOutLeadsToTheNextLowerMinimum() {
    assertTrue(Double.isNaN(graph.escape(0)), "there is none lower");
    assertEquals(6, graph.escape(1), "its neighbour 3 is higher");
    assertEquals(1.5, graph.escape(2));
    assertEquals(4, graph.escape(3));
  }

  @Test
  void copiesOfOneMinimumAreNotLower() {
    DisconnectivityGraph pair =
        DisconnectivityGraph.of(
            new double[] {1, 1 + 1e-14}, new double[] {2}, new double[][] {{0, 1}});

    assertTrue(Double.isNaN(pair.escape(1)));
  }

  @Test
  void branchesRunFromEachMinimumUpAndAcross() {
    double[][] branches = graph.branches();
    int gaps = (int) Arrays.stream(branches[1]).filter(Double::isNaN).count();

    assertEquals(7, gaps, "one behind each branch");
    assertArrayEquals(new double[] {0, 0, 0.5}, Arrays.copyOf(branches[0], 3), "leaf 0");
    assertArrayEquals(new double[] {0, 1.5, 1.5}, Arrays.copyOf(branches[1], 3));
    assertEquals(6.3, branches[1][branches[1].length - 2], 1e-12, "the last ends a little above");
  }
}
