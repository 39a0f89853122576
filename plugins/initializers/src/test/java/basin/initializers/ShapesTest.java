package basin.initializers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.number.Arithmetic;
import basin.engine.number.Lender;
import basin.engine.random.SeededStreams;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Initializers whose numbers depend on each other, or on their places. */
class ShapesTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  @Test
  void whatIsFewerStandsAtRightAngles() {
    for (int[] shape : new int[][] {{7, 4}, {4, 7}, {5, 5}, {1, 6}, {6, 1}, {120, 90}}) {
      Matrix w = drawn(new Orthogonal(1.5), shape[0], shape[1], shape[0], shape[1]);
      assertRightAngles(w, 1.5);
    }
  }

  /** Signs would be the same in every draw if they were left to the method. */
  @Test
  void aSingleWeightIsPositiveAsOftenAsNegative() {
    int positive = 0;
    for (int seed = 0; seed < 400; seed++) {
      Matrix w = DOUBLES.matrix(1, 1);
      new Orthogonal(1)
          .fill(w, new Fan(1, 1, 1), new SeededStreams(seed).named("init"), new Lender(DOUBLES));
      positive += w.get(0, 0) > 0 ? 1 : 0;
    }
    assertEquals(200, positive, 45);
  }

  @Test
  void theIdentityIsAsLargeAsThereIsRoom() {
    assertArrayEquals(
        new double[] {2, 0, 0, 0, 2, 0}, drawn(new Identity(2), 2, 3, 2, 3).all().toArray());
    assertArrayEquals(
        new double[] {1, 0, 0, 1, 0, 0}, drawn(new Identity(1), 3, 2, 3, 2).all().toArray());
  }

  /** Two channels of three taps, three filters. */
  @Test
  void aFilterPassesOnTheMiddleOfItsChannel() {
    Matrix w = drawn(new Dirac(1), 6, 3, 6, 9);
    double[] wanted = new double[18];
    wanted[3] = 1; // channel 0, tap 1, filter 0
    wanted[13] = 1; // channel 1, tap 1, filter 1
    assertArrayEquals(wanted, w.all().toArray());
    assertArrayEquals(
        drawn(new Identity(1), 4, 3, 4, 3).all().toArray(),
        drawn(new Dirac(1), 4, 3, 4, 3).all().toArray());
    assertEquals(
        "dirac needs filters with a middle; make the kernel's sizes odd",
        assertThrows(IllegalArgumentException.class, () -> drawn(new Dirac(1), 8, 3, 8, 12))
            .getMessage());
  }

  @Test
  void onlyTheMiddleOfFiltersIsOrthogonal() {
    Matrix w = drawn(new DeltaOrthogonal(1), 27, 5, 27, 45);
    Matrix middle = DOUBLES.matrix(3, 5);
    for (int c = 0; c < 3; c++) {
      middle.row(c).set(w.row(9 * c + 4));
      w.row(9 * c + 4).fill(0);
    }
    assertRightAngles(middle, 1);
    assertArrayEquals(new double[27 * 5], w.all().toArray());
  }

  @Test
  void eachUnitLacksTheSameShareOfItsInputs() {
    Matrix w = drawn(new Sparse(0.55, 1), 10, 40, 10, 40);
    int[] reached = new int[10];
    for (int c = 0; c < 40; c++) {
      int zeros = 0;
      for (int r = 0; r < 10; r++) {
        zeros += w.get(r, c) == 0 ? 1 : 0;
        reached[r] += w.get(r, c) == 0 ? 0 : 1;
      }
      assertEquals(6, zeros);
    }
    for (int units : reached) {
      assertEquals(16, units, 4.5 * Math.sqrt(40 * 0.24));
    }
  }

  @Test
  void givenNumbersAreAsManyAsTheBlockHas() {
    Values values = new Values(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0));
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, drawn(values, 2, 3, 2, 3).all().toArray());
    assertEquals(
        "a block of 2 × 4 needs 8 numbers, not 6",
        assertThrows(IllegalArgumentException.class, () -> drawn(values, 2, 4, 2, 4)).getMessage());
  }

  @Test
  void boundsHoldAndAreReached() {
    for (TruncatedNormal normal :
        List.of(
            new TruncatedNormal(0, 1, -2, 2),
            new TruncatedNormal(0, 1, 3, 20),
            new TruncatedNormal(5, 0.1, -1, 5.01),
            new TruncatedNormal(0, 10, -1, 1))) {
      Matrix w = drawn(normal, 100, 100, 100, 100);
      assertEquals(true, w.all().smallest() >= normal.from() && w.all().largest() <= normal.to());
    }
    // of a normal variable above 3: mean 3 + 0.2831 and 1 − 3·3.2831 + … by Mills' ratio
    Matrix tail = drawn(new TruncatedNormal(0, 1, 3, 20), 200, 200, 200, 200);
    assertEquals(3.2831, tail.all().sum() / 40_000, 4.5 * 0.27 / 200);
    Matrix flat = drawn(new TruncatedNormal(0, 10, -1, 1), 200, 200, 200, 200);
    assertEquals(1 / 3.0, flat.all().dot(flat.all()) / 40_000, 0.01);
  }

  private static void assertRightAngles(Matrix w, double length) {
    boolean tall = w.rows() >= w.columns();
    int few = Math.min(w.rows(), w.columns());
    Matrix products = DOUBLES.matrix(few, few);
    if (tall) {
      products.productOfTransposed(w, w);
    } else {
      products.productByTransposed(w, w);
    }
    for (int i = 0; i < few; i++) {
      for (int j = 0; j < few; j++) {
        assertEquals(i == j ? length * length : 0, products.get(i, j), 1e-13);
      }
    }
  }

  private static Matrix drawn(Initializer initializer, int rows, int columns, int in, int out) {
    Matrix w = DOUBLES.matrix(rows, columns);
    Fan fan = new Fan(in, out, 1);
    initializer.fill(w, fan, new SeededStreams(4).named("init"), new Lender(DOUBLES));
    return w;
  }
}
