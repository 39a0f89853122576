package basin.problems.quadratics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.problems.Surfaces;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 17, 90, -45, 400})
  void turningTheAxesKeepsTheEigenvalues(double degrees) {
    double[][] a = matrix(Surfaces.quadratic(5, 1000, degrees));
    for (int i = 0; i < 5; i++) {
      double eigenvalue = StrictMath.pow(1000, i / 4.0);
      assertEquals(0, determinant(a, eigenvalue), 1e-6, "eigenvalue " + eigenvalue);
    }
  }

  @Test
  void inThePlaneTheAngleIsThatOfTheFlatDirection() {
    double[][] a = matrix(Surfaces.quadratic(2, 10, 30));
    double c = StrictMath.cos(StrictMath.PI / 6);
    double s = StrictMath.sin(StrictMath.PI / 6);
    assertArrayEquals(new double[] {c, s}, times(a, c, s), 1e-14);
    assertArrayEquals(new double[] {-10 * s, 10 * c}, times(a, -s, c), 1e-14);
  }

  @Test
  void angleAndEigenvaluesEqualTheMatrixTheyStandFor() {
    Quadratic turned =
        new Quadratic(4, 50, 25, List.of(), List.of(1.0, -2.0, 0.5, 3.0), List.of(1.0));
    double[][] a = matrix(Surfaces.quadratic(4, 50, 25));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        assertEquals(a[i][j], a[j][i], 1e-13);
        a[i][j] = a[j][i];
      }
    }
    List<List<Double>> rows =
        Arrays.stream(a).map(row -> Arrays.stream(row).boxed().toList()).toList();
    Quadratic given = new Quadratic(9, 1, 0, rows, turned.linear(), List.of(1.0));
    Vec x = Surfaces.DOUBLES.vec(0.3, -0.7, 2, 1);
    assertEquals(turned.value(x), given.value(x), 1e-12);
    assertArrayEquals(turned.minima().get(0), given.minima().get(0), 1e-12);
  }

  @Test
  void aSaddleHasNoMinimum() {
    Quadratic saddle =
        new Quadratic(
            2, 1, 0, List.of(List.of(1.0, 0.0), List.of(0.0, -1.0)), List.of(), List.of(1.0));
    assertTrue(saddle.minima().isEmpty());
    assertTrue(saddle.view().isPresent());
  }

  @Test
  void aCrookedMatrixIsRefused() {
    assertRefused(
        "row 2 of the matrix has 1 numbers; 2 rows need 2 each",
        List.of(List.of(1.0, 2.0), List.of(3.0)));
    assertRefused(
        "the matrix is not symmetric: 3.0 in row 2, column 1, but 2.0 in row 1, column 2",
        List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)));
  }

  @Test
  void listsMustFitTheDimension() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Quadratic(2, 1, 0, List.of(), List.of(1.0), List.of(1.0)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Quadratic(2, 1, 0, List.of(), List.of(), List.of(1.0, 2.0, 3.0)));
  }

  @Test
  void withoutAStartEachSeedHasItsOwn() {
    Quadratic bowl = new Quadratic(3, 1, 0, List.of(), List.of(), List.of());
    assertArrayEquals(start(bowl, 4), start(bowl, 4));
    assertFalse(Arrays.equals(start(bowl, 4), start(bowl, 5)));
  }

  private static double[] start(Quadratic bowl, long seed) {
    Vec x = Surfaces.DOUBLES.vec(3);
    bowl.start(x, new SeededStreams(seed).named("init"));
    return x.toArray();
  }

  private static void assertRefused(String message, List<List<Double>> matrix) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Quadratic(2, 1, 0, matrix, List.of(), List.of(1.0)));
    assertEquals(message, refusal.getMessage());
  }

  /** A, column by column: A·eⱼ = ∇f(eⱼ). */
  private static double[][] matrix(Quadratic quadratic) {
    double[][] columns = new double[quadratic.dimension()][];
    for (int j = 0; j < columns.length; j++) {
      Vec unit = Surfaces.DOUBLES.vec(columns.length).set(j, 1);
      columns[j] = Surfaces.gradient(quadratic, unit).toArray();
    }
    return columns;
  }

  private static double[] times(double[][] a, double x, double y) {
    return new double[] {a[0][0] * x + a[1][0] * y, a[0][1] * x + a[1][1] * y};
  }

  /** det(A − λ·1) over the product of all eigenvalues, by elimination. */
  private static double determinant(double[][] a, double eigenvalue) {
    int n = a.length;
    double[][] m = new double[n][];
    double determinant = 1;
    for (int i = 0; i < n; i++) {
      m[i] = a[i].clone();
      m[i][i] -= eigenvalue;
    }
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        pivot = Math.abs(m[i][k]) > Math.abs(m[pivot][k]) ? i : pivot;
      }
      double[] swapped = m[k];
      m[k] = m[pivot];
      m[pivot] = swapped;
      determinant *= m[k][k] / StrictMath.pow(1000, k / 4.0);
      for (int i = k + 1; i < n && m[k][k] != 0; i++) {
        double factor = m[i][k] / m[k][k];
        for (int j = k; j < n; j++) {
          m[i][j] -= factor * m[k][j];
        }
      }
    }
    return determinant;
  }
}
