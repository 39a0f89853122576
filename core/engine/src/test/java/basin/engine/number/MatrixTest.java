package basin.engine.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.number.ColumnMap;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;

class MatrixTest {
  private static Matrix matrix(Precision p, int rows, int columns) {
    return Arithmetic.scalar(p).matrix(rows, columns);
  }

  @InBothPrecisions
  void rowsLieOneAfterTheOther(Precision p) {
    Matrix a = matrix(p, 2, 3).set(1, 0, 5);
    a.row(0).fill(2);
    assertArrayEquals(new double[] {2, 2, 2, 5, 0, 0}, a.all().toArray());
    assertEquals(5, a.get(1, 0));
  }

  @InBothPrecisions
  void viewsAreMadeOnce(Precision p) {
    Matrix a = matrix(p, 4, 3);
    assertSame(a.row(2), a.row(2));
    assertSame(a.all(), a.all());
    assertSame(a.top(2), a.top(2));
    assertSame(a, a.top(4));
    assertEquals(3, a.top(3).rows());
  }

  @InBothPrecisions
  void partsOfEverySizeAreFoundAgain(Precision p) {
    Matrix a = matrix(p, 11, 2);
    for (int i = 0; i < 22; i++) {
      a.all().set(i, i);
    }
    for (int rows = 1; rows <= 11; rows++) {
      for (int from = 0; from <= 11 - rows; from++) {
        Matrix part = a.part(from, rows);
        assertSame(part, a.part(from, rows));
        assertEquals(rows, part.rows());
        assertEquals(2 * from, part.get(0, 0));
        assertEquals(2 * (from + rows) - 1, part.get(rows - 1, 1));
      }
    }
    assertThrows(IllegalArgumentException.class, () -> a.part(8, 4));
  }

  @InBothPrecisions
  void aViewSharesItsStorage(Precision p) {
    Arithmetic arithmetic = Arithmetic.scalar(p);
    Vec storage = arithmetic.vec(10);
    arithmetic.view(storage, 4, 2, 3).set(0, 1, 7);
    assertEquals(7, storage.get(5));
    assertThrows(IllegalArgumentException.class, () -> arithmetic.view(storage, 5, 2, 3));
  }

  @InBothPrecisions
  void rowsAreGatheredInTheOrderGiven(Precision p) {
    Arithmetic arithmetic = Arithmetic.scalar(p);
    for (int columns : new int[] {1, 3, 40}) { // short rows and long ones go different ways
      Matrix source = arithmetic.matrix(5, columns);
      for (int r = 0; r < 5; r++) {
        source.row(r).fill(r);
      }
      Matrix goal = arithmetic.matrix(2, columns);
      arithmetic.gather(goal, source, new int[] {1, 4, 2}, 1);
      assertEquals(4, goal.get(0, columns - 1));
      assertEquals(2, goal.get(1, 0));
    }
    Matrix goal = arithmetic.matrix(1, 2);
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> arithmetic.gather(goal, arithmetic.matrix(5, 2), new int[] {5}, 0));
    assertEquals(
        "rows of 5×3 do not fit into 1×2",
        misfit(() -> arithmetic.gather(goal, arithmetic.matrix(5, 3), new int[] {0}, 0)));
  }

  @InBothPrecisions
  void aColumnIsSummedFromTopToBottom(Precision p) {
    double large = p == Precision.FLOAT32 ? 1L << 24 : 1L << 53;
    Matrix a = matrix(p, 3, 1);
    a.all().set(new double[] {1, 1, large});
    Vec sums = Arithmetic.scalar(p).vec(9.0);
    a.columnSums(sums);
    assertEquals(large + 2, sums.get(0));
  }

  @InBothPrecisions
  void shapesThatDoNotFitAreNamed(Precision p) {
    Matrix c = matrix(p, 2, 3);
    assertEquals(
        "shapes do not fit: 2×3 ← 2×4·5×3",
        misfit(() -> c.product(matrix(p, 2, 4), matrix(p, 5, 3))));
    assertEquals(
        "shapes do not fit: 2×3 ← 4×2ᵀ·5×3",
        misfit(() -> c.productOfTransposed(matrix(p, 4, 2), matrix(p, 5, 3))));
    assertEquals(
        "shapes do not fit: 2×3 ← 2×4·3×5ᵀ",
        misfit(() -> c.productByTransposed(matrix(p, 2, 4), matrix(p, 3, 5))));
    Vec bias = Arithmetic.scalar(p).vec(4);
    assertEquals(
        "a vector of length 4 for the columns of 2×3",
        misfit(() -> c.affine(matrix(p, 2, 4), matrix(p, 4, 3), bias)));
    assertEquals("a vector of length 4 for the columns of 2×3", misfit(() -> c.columnSums(bias)));
  }

  @InBothPrecisions
  void columnsThatAreNotThereAreNamed(Precision p) {
    ColumnMap map = new ColumnMap(1, 2, -1);
    assertEquals(
        "column 2 is named where there are 2",
        misfit(() -> matrix(p, 2, 3).gatherColumns(matrix(p, 2, 2), map)));
    assertEquals(
        "column 2 is named where there are 2",
        misfit(() -> matrix(p, 2, 2).scatterAddColumns(matrix(p, 2, 3), map)));
    assertEquals(
        "3 columns are named where there are 4, for 2×4",
        misfit(() -> matrix(p, 2, 4).gatherColumns(matrix(p, 2, 3), map)));
  }

  @InBothPrecisions
  void precisionsAreNotMixed(Precision p) {
    Precision other = Precision.values()[1 - p.ordinal()];
    Matrix c = matrix(p, 2, 2);
    misfit(() -> c.product(matrix(other, 2, 2), matrix(p, 2, 2)));
    misfit(() -> c.product(matrix(p, 2, 2), matrix(other, 2, 2)));
    misfit(() -> c.columnSums(Arithmetic.scalar(other).vec(2)));
  }

  @InBothPrecisions
  void anElementOutsideIsRefused(Precision p) {
    Matrix a = matrix(p, 2, 3);
    assertThrows(IndexOutOfBoundsException.class, () -> a.get(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> a.get(2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> a.row(2));
    assertThrows(IllegalArgumentException.class, () -> a.top(3));
  }

  private static String misfit(Runnable work) {
    return assertThrows(IllegalArgumentException.class, work::run).getMessage();
  }

  @InBothPrecisions
  void logarithmsOfSharesDoNotUnderflow(Precision p) {
    Matrix a = matrix(p, 2, 3).set(0, 0, 1e4).set(0, 2, -1e4).set(1, 1, StrictMath.log(2));
    a.logSoftmaxRows();
    assertArrayEquals(new double[] {0, -1e4, -2e4}, a.row(0).toArray());
    double quarter = -StrictMath.log(4);
    double[] wanted = {quarter, -StrictMath.log(2), quarter};
    assertArrayEquals(wanted, a.row(1).toArray(), 1e-6);
  }

  /** Against every set of places that may stay above 0. */
  @InBothPrecisions
  void theNearestSharesAreFoundAmongAllSupports(Precision p) {
    RandomStream random = new SeededStreams(3).named("rows");
    for (int columns = 1; columns <= 6; columns++) {
      Matrix a = matrix(p, 20, columns);
      double[][] rows = new double[a.rows()][columns];
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < columns; c++) {
          a.set(r, c, 30 + random.gaussian() * (r % 3));
          rows[r][c] = a.get(r, c);
        }
      }
      a.sparsemaxRows();
      for (int r = 0; r < rows.length; r++) {
        assertArrayEquals(nearestShares(rows[r]), a.row(r).toArray(), 1e-5);
        assertEquals(1, a.row(r).sum(), 1e-6);
      }
    }
  }

  @InBothPrecisions
  void aRowWithoutANumberHasNoShares(Precision p) {
    assertTrue(Double.isNaN(matrix(p, 1, 2).set(0, 1, Double.NaN).sparsemaxRows().get(0, 0)));
    assertTrue(Double.isNaN(matrix(p, 1, 2).set(0, 1, Double.NaN).logSoftmaxRows().get(0, 0)));
  }

  private static double[] nearestShares(double[] x) {
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int set = 1; set < 1 << x.length; set++) {
      double sum = -1;
      for (int i = 0; i < x.length; i++) {
        sum += (set >> i & 1) * x[i];
      }
      double[] shares = new double[x.length];
      double distance = 0;
      for (int i = 0; i < x.length; i++) {
        shares[i] = (set >> i & 1) * (x[i] - sum / Integer.bitCount(set));
        distance += shares[i] < 0 ? 1e9 : (shares[i] - x[i]) * (shares[i] - x[i]);
      }
      if (distance < least) {
        least = distance;
        best = shares;
      }
    }
    return best;
  }
}
