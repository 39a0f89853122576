package basin.engine.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import basin.engine.random.SeededStreams;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each element of a product is one chain of fma over the inner index, as a triple loop shows. */
class ProductTest {
  private static final int M = 7;
  private static final int INNER = 11;
  private static final int N = 5;

  private final RandomStream random = new SeededStreams(3).named("products");

  @ParameterizedTest
  @EnumSource
  void aProductIsAChainPerElement(Precision precision) {
    double[][] a = drawn(precision, M, INNER);
    double[][] b = drawn(precision, INNER, N);
    Matrix c = matrix(precision, new double[M][N]);
    c.product(matrix(precision, a), matrix(precision, b));
    assertArrayEquals(chains(precision, a, b, new double[N]), c.all().toArray());
  }

  @ParameterizedTest
  @EnumSource
  void aTransposedFactorIsReadTransposed(Precision precision) {
    double[][] a = drawn(precision, M, INNER);
    double[][] b = drawn(precision, INNER, N);
    double[] expected = chains(precision, a, b, new double[N]);
    Matrix c = matrix(precision, new double[M][N]);
    c.productOfTransposed(matrix(precision, transposed(a)), matrix(precision, b));
    assertArrayEquals(expected, c.all().toArray());
    c.all().fill(0);
    c.productByTransposed(matrix(precision, a), matrix(precision, transposed(b)));
    assertArrayEquals(expected, c.all().toArray());
  }

  @ParameterizedTest
  @EnumSource
  void anAffineChainStartsAtTheBias(Precision precision) {
    double[][] a = drawn(precision, M, INNER);
    double[][] b = drawn(precision, INNER, N);
    double[] bias = drawn(precision, 1, N)[0];
    Matrix c = matrix(precision, new double[M][N]);
    Vec start = Arithmetic.scalar(precision).vec(bias);
    c.affine(matrix(precision, a), matrix(precision, b), start);
    assertArrayEquals(chains(precision, a, b, bias), c.all().toArray());
  }

  @ParameterizedTest
  @EnumSource
  void aChainMayBeginWithWhatStandsThereOrElsewhere(Precision precision) {
    double[][] a = drawn(precision, M, INNER);
    double[][] b = drawn(precision, INNER, N);
    double[][] begin = drawn(precision, M, N);
    double[] expected = new double[M * N];
    for (int i = 0; i < M * N; i++) {
      double[][] row = {a[i / N]};
      double[] start = new double[N];
      start[i % N] = begin[i / N][i % N];
      expected[i] = chains(precision, row, b, start)[i % N];
    }
    Matrix left = matrix(precision, a);
    Matrix right = matrix(precision, b);
    Matrix leftTurned = matrix(precision, transposed(a));
    Matrix rightTurned = matrix(precision, transposed(b));
    Matrix start = matrix(precision, begin);
    Matrix c = matrix(precision, new double[M][N]);
    c.all().set(start.all());
    assertArrayEquals(expected, c.addProduct(left, right).all().toArray());
    c.all().set(start.all());
    assertArrayEquals(expected, c.addProductOfTransposed(leftTurned, right).all().toArray());
    c.all().set(start.all());
    assertArrayEquals(expected, c.addProductByTransposed(left, rightTurned).all().toArray());
    assertArrayEquals(expected, c.affineOfTransposed(leftTurned, right, start).all().toArray());
  }

  private double[][] drawn(Precision precision, int rows, int columns) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      java.util.Arrays.setAll(row, c -> precision.round(random.gaussian()));
    }
    return values;
  }

  private static Matrix matrix(Precision precision, double[][] values) {
    Matrix matrix = Arithmetic.scalar(precision).matrix(values.length, values[0].length);
    for (int r = 0; r < values.length; r++) {
      matrix.row(r).set(values[r]);
    }
    return matrix;
  }

  private static double[][] transposed(double[][] a) {
    double[][] t = new double[a[0].length][a.length];
    for (int r = 0; r < a.length; r++) {
      for (int c = 0; c < a[0].length; c++) {
        t[c][r] = a[r][c];
      }
    }
    return t;
  }

  private static double[] chains(Precision precision, double[][] a, double[][] b, double[] bias) {
    int n = bias.length;
    double[] c = new double[a.length * n];
    for (int i = 0; i < c.length; i++) {
      c[i] = bias[i % n];
      for (int k = 0; k < b.length; k++) {
        c[i] = fma(precision, a[i / n][k], b[k][i % n], c[i]);
      }
    }
    return c;
  }

  private static double fma(Precision precision, double a, double b, double c) {
    return precision == Precision.FLOAT64
        ? Math.fma(a, b, c)
        : Math.fma((float) a, (float) b, (float) c);
  }
}
