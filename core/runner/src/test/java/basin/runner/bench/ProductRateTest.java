package basin.runner.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import org.junit.jupiter.api.Test;

class ProductRateTest {
  @Test
  void productsAreCountedAndComeOutTheSame() {
    TimedProducts products = TimedProducts.ofFastest();
    Arithmetic timed = Arithmetic.of(Precision.FLOAT32, products.kernels());
    double[] sums = sums(timed);
    assertArrayEquals(sums(Arithmetic.of(Precision.FLOAT32)), sums);
    assertEquals(2 * 3 * 5 * 7, products.multiplications());
    assertTrue(products.nanoseconds() > 0);
    products.reset();
    assertEquals(0, products.multiplications() + products.nanoseconds());
  }

  private static double[] sums(Arithmetic arithmetic) {
    Matrix a = arithmetic.matrix(3, 5);
    Matrix b = arithmetic.matrix(5, 7);
    a.all().fill(0.1);
    b.all().fill(0.3);
    return arithmetic.matrix(3, 7).product(a, b).addProduct(a, b).all().toArray();
  }
}
