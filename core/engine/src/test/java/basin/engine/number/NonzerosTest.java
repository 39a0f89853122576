package basin.engine.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NonzerosTest {
  private static final Arithmetic ARITHMETIC = Arithmetic.scalar(Precision.FLOAT32);

  private final Matrix matrix = matrix(4, 6, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, -0.0, 0, 3);

  private static Matrix matrix(int rows, int columns, double... first) {
    Matrix matrix = ARITHMETIC.matrix(rows, columns);
    matrix.all().set(Arrays.copyOf(first, rows * columns));
    return matrix;
  }

  private static String row(Nonzeros any, int i) {
    FloatNonzeros nonzeros = (FloatNonzeros) any;
    char[] places = Arrays.copyOfRange(nonzeros.places(), nonzeros.from(i), nonzeros.to(i));
    return new String(places).chars().boxed().toList().toString();
  }

  @Test
  void everyRowNamesItsPlacesInOrder() {
    Nonzeros nonzeros = ARITHMETIC.nonzeros(matrix).orElseThrow();
    assertEquals("[1, 4]", row(nonzeros, 0));
    assertEquals("[]", row(nonzeros, 1));
    assertEquals("[1, 3]", row(nonzeros, 2));
  }

  @Test
  void neitherNegativeZeroNorNaNIsLost() {
    Nonzeros nonzeros = ARITHMETIC.nonzeros(matrix(1, 6, -0.0, Double.NaN)).orElseThrow();
    assertEquals("[0, 1]", row(nonzeros, 0));
    Nonzeros selection = nonzeros.selection(1);
    selection.select(0, 0);
    Matrix read = ARITHMETIC.sparse(matrix(1, 6, 9, 9, 9, 9, 9, 9), selection);
    assertArrayEquals(new double[] {-0.0, Double.NaN, 0, 0, 0, 0}, read.all().toArray());
  }

  @Test
  void aMatrixWithFewZerosIsNotWorthIt() {
    assertTrue(ARITHMETIC.nonzeros(matrix(2, 3, 1, 0, 2, 0, 3, 0)).isEmpty());
  }

  @Test
  void rowsAreSelectedInAnyOrder() {
    Nonzeros origin = ARITHMETIC.nonzeros(matrix).orElseThrow();
    Nonzeros selection = origin.selection(2);
    selection.select(0, 2);
    selection.select(1, 0);
    assertEquals("[1, 3]", row(selection, 0));
    assertEquals("[1, 4]", row(selection, 1));
    assertThrows(IllegalArgumentException.class, () -> origin.selection(Nonzeros.MOST + 1));
  }

  @Test
  void aMatrixOfASelectionHasItsNumbersWhateverIsAskedFor() {
    Nonzeros selection = ARITHMETIC.nonzeros(matrix).orElseThrow().selection(3);
    Matrix sparse = ARITHMETIC.sparse(ARITHMETIC.matrix(3, 6), selection);
    selection.select(0, 2);
    assertEquals(3, sparse.get(0, 3));
    selection.select(0, 0);
    assertArrayEquals(new double[] {0, 1, 0, 0, 2, 0}, sparse.row(0).toArray());
    selection.select(1, 2);
    assertEquals(3, sparse.top(2).row(1).get(3));
    selection.select(2, 0);
    assertEquals(2, sparse.all().get(16));
    selection.select(2, 2);
    Vec sums = ARITHMETIC.vec(6);
    sparse.columnSums(sums);
    assertEquals(6, sums.get(3));
  }

  @Test
  void turnedTheyNameTheRowsOfEachColumn() {
    Nonzeros origin = ARITHMETIC.nonzeros(matrix).orElseThrow();
    Nonzeros turned = ((FloatNonzeros) origin).turned(4);
    assertEquals("[0, 2]", row(turned, 1));
    assertEquals("[2]", row(turned, 3));
    assertEquals("[0]", row(turned, 4));
    assertEquals("[]", row(turned, 5));
    assertEquals("[]", row(((FloatNonzeros) origin).turned(2), 3));
  }

  @Test
  void turnedOnceTheyAreTurnedAnewWhenARowIsSelected() {
    FloatNonzeros selection =
        (FloatNonzeros) ARITHMETIC.nonzeros(matrix).orElseThrow().selection(2);
    selection.select(0, 0);
    selection.select(1, 1);
    assertEquals("[0]", row(selection.turned(2), 1));
    selection.select(1, 2);
    assertEquals("[0, 1]", row(selection.turned(2), 1));
    assertEquals("[0, 1]", row(selection.turned(2), 1));
    assertEquals("[0]", row(selection.turned(1), 1));
    assertEquals("[0, 1]", row(selection.turned(2), 1));
  }

  @Test
  void whereTheRightFactorIsNotFiniteNothingIsLeftOut() {
    Matrix sparse = ARITHMETIC.sparse(matrix, ARITHMETIC.nonzeros(matrix).orElseThrow());
    Matrix b = matrix(6, 1, Double.POSITIVE_INFINITY, 1, 1, 1, 1, 1);
    Matrix c = ARITHMETIC.matrix(4, 1);
    c.product(sparse, b);
    double nan = Double.NaN; // 0·∞
    assertArrayEquals(new double[] {nan, nan, nan, nan}, c.all().toArray());
  }

  @Test
  void aProductThatLeavesOutZerosEndsWithoutNegativeZeros() {
    Matrix sparse = ARITHMETIC.sparse(matrix, ARITHMETIC.nonzeros(matrix).orElseThrow());
    Matrix b = matrix(6, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    Matrix c = ARITHMETIC.matrix(4, 2);
    c.affine(sparse, b, ARITHMETIC.vec(-0.0, 1));
    assertArrayEquals(new double[] {3, 4, 0, 1, 3, 4, 0, 1}, c.all().toArray());
  }
}
