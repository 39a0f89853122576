package basin.minima.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.problem.Interchangeable;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Distances modulo exchanges, against all exchanges gone through one by one. */
class QuotientTest {
  /** Three units: two numbers in, one out, and a number of their own beside. */
  private static final List<Interchangeable> TANH =
      List.of(
          new Interchangeable(
              "dense1",
              new int[][] {{0, 3}, {1, 4}, {2, 5}},
              new int[][] {{6}, {7}, {8}},
              true,
              false));

  /** A matrix of 3 × 4 whose rows and whose columns may change places. */
  private static final List<Interchangeable> MATRIX =
      List.of(
          new Interchangeable("rows", new int[][] {{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}}),
          new Interchangeable(
              "columns", new int[][] {{0, 4, 8}, {1, 5, 9}, {2, 6, 10}, {3, 7, 11}}));

  /** Hidden layers of 3 and 2 tanh units between 1 input and 1 output, without biases. */
  private static final List<Interchangeable> DEEP =
      List.of(
          new Interchangeable(
              "dense1",
              new int[][] {{0}, {1}, {2}},
              new int[][] {{3, 4}, {5, 6}, {7, 8}},
              true,
              false),
          new Interchangeable(
              "dense2", new int[][] {{3, 5, 7}, {4, 6, 8}}, new int[][] {{9}, {10}}, true, false));

  @Test
  void oneGroupIsMatchedExactly() {
    check(TANH, 10, true);
  }

  @Test
  void severalGroupsAreBoundedFromBothSides() {
    check(MATRIX, 12, false);
    check(DEEP, 11, false);
  }

  private static void check(List<Interchangeable> groups, int dimension, boolean exact) {
    Quotient quotient = new Quotient(groups, dimension);
    RandomStream random = new SeededStreams(5).named("points");
    for (int trial = 0; trial < 40; trial++) {
      double[] a = drawn(dimension, random);
      double[] b = drawn(dimension, random);
      double truth =
          AllExchanges.of(groups, b).stream()
              .mapToDouble(copy -> distance(a, copy))
              .min()
              .orElseThrow();
      double attained = quotient.attained(a, b, 0);
      assertTrue(quotient.least(a, b) <= truth * (1 + 1e-12));
      assertTrue(attained >= truth * (1 - 1e-12));
      if (exact) {
        assertEquals(truth, attained, 1e-12);
        assertEquals(truth, quotient.least(a, b), 1e-12);
      }
    }
  }

  @Test
  void aTurnedPointIsFoundToBeTheSame() {
    RandomStream random = new SeededStreams(6).named("points");
    for (List<Interchangeable> groups : List.of(TANH, MATRIX, DEEP)) {
      int dimension = groups == TANH ? 10 : groups == MATRIX ? 12 : 11;
      Quotient quotient = new Quotient(groups, dimension);
      double[] point = drawn(dimension, random);
      for (double[] copy : AllExchanges.of(groups, point)) {
        assertEquals(0, quotient.attained(point, copy, 1e-12), 1e-12);
        assertEquals(0, quotient.least(point, copy), 1e-12);
      }
    }
  }

  /** A point whose rows look alike one by one, and only together tell which is which. */
  @Test
  void whatRowsAloneDoNotTellIsSearched() {
    int[][] rows = {{0, 1, 2, 3, 4, 5}, {6, 7, 8, 9, 10, 11}, {12, 13, 14, 15, 16, 17}};
    int[][] columns = new int[6][3];
    for (int c = 0; c < 6; c++) {
      columns[c] = new int[] {c, 6 + c, 12 + c};
    }
    List<Interchangeable> groups =
        List.of(new Interchangeable("rows", rows), new Interchangeable("columns", columns));
    double[] latin = {1, 2, 3, 4, 5, 6, 2, 3, 1, 6, 4, 5, 3, 1, 2, 5, 6, 4};
    for (double[] copy : AllExchanges.of(groups, latin)) {
      assertEquals(0, new Quotient(groups, 18).attained(latin, copy, 1e-9), 1e-9);
    }
  }

  @Test
  void copiesAreCounted() {
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1});
    points.add(new double[] {1, 1, 3, 4, 4, 6, 7, 7, 9, 1}); // two units alike
    points.add(new double[] {1, -1, 0, 4, -4, 0, 7, -7, 0, 1}); // but for the sign, and one dead
    for (double[] point : points) {
      assertEquals(distinct(TANH, point), new Quotient(TANH, 10).copies(point, 1e-9));
    }
    double[] folded = {-1, 2, 2, 2, 3, 5, 4, 4, 3, 4, 5, 4};
    assertEquals(distinct(MATRIX, folded), new Quotient(MATRIX, 12).copies(folded, 1e-9));
    double[] two = {1, 1, 3, 1, 2, 1, 2, 3, 4, 5, 6};
    assertEquals(distinct(DEEP, two), new Quotient(DEEP, 11).copies(two, 1e-9));
  }

  private static double distinct(List<Interchangeable> groups, double[] point) {
    return AllExchanges.of(groups, point).stream().map(QuotientTest::text).distinct().count();
  }

  private static String text(double[] point) {
    StringBuilder text = new StringBuilder();
    for (double number : point) {
      text.append(number + 0.0).append(' '); // 0 has no sign here
    }
    return text.toString();
  }

  private static double[] drawn(int dimension, RandomStream random) {
    double[] point = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      point[i] = random.gaussian();
    }
    return point;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }
}
