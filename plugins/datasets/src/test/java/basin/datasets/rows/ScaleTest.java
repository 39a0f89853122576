package basin.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.random.RandomStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "STANDARD, 14.62, 1000",
    "STANDARD, 0.1, 10",
    "STANDARD, -7.3e200, 77",
    "UNIT, 3.1, 9"
  })
  void aConstantColumnIsNothingAlsoInRowsThatAreKeptApart(Scale scale, double value, int rows) {
    double[] column = new double[rows + 2];
    Arrays.fill(column, value);
    column[rows] = value + 1;
    column[rows + 1] = -1e300;
    assertArrayEquals(new double[rows + 2], scaled(scale, column, rows));
  }

  @Test
  void twoValuesThatDifferInTheirLastBitAreNotConstant() {
    double[] column = {0.1, Math.nextUp(0.1), 0.1, Math.nextUp(0.1)};
    assertArrayEquals(new double[] {0, 1, 0, 1}, scaled(Scale.UNIT, column, 4));
    double[] standard = scaled(Scale.STANDARD, column, 4);
    assertTrue(standard[0] < standard[1]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-3, 1e9, 1e13, -1e15})
  void meanAndDeviationAreThoseOfExactArithmetic(double far) {
    RandomStream random = new SeededStreams(5).named("test");
    double[] column = IntStream.range(0, 301).mapToDouble(i -> far + random.gaussian()).toArray();
    double[] oracle = standardised(column);
    double[] scaled = scaled(Scale.STANDARD, column, column.length);
    for (int i = 0; i < column.length; i++) {
      assertEquals(oracle[i], scaled[i], 1e-11);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Scale.class,
      names = {"STANDARD", "UNIT"})
  void theUnitOfAColumnDoesNotMatter(Scale scale) {
    double[] column = {1.25, -0.7, 3.5, 0, 2.125};
    double[] scaled = scaled(scale, column, 4);
    for (int power : new int[] {-1000, -600, -40, 40, 600, 1021}) {
      double[] other = Arrays.stream(column).map(x -> Math.scalb(x, power)).toArray();
      assertArrayEquals(scaled, scaled(scale, other, 4), "2^" + power);
    }
  }

  /** Slow and obvious. */
  private static double[] standardised(double[] column) {
    BigDecimal count = new BigDecimal(column.length);
    BigDecimal mean = BigDecimal.ZERO;
    for (double x : column) {
      mean = mean.add(new BigDecimal(x));
    }
    mean = mean.divide(count, MathContext.DECIMAL128);
    BigDecimal variance = BigDecimal.ZERO;
    for (double x : column) {
      variance = variance.add(new BigDecimal(x).subtract(mean).pow(2));
    }
    BigDecimal deviation =
        variance.divide(count, MathContext.DECIMAL128).sqrt(MathContext.DECIMAL128);
    double[] standardised = new double[column.length];
    for (int i = 0; i < column.length; i++) {
      standardised[i] =
          new BigDecimal(column[i])
              .subtract(mean)
              .divide(deviation, MathContext.DECIMAL128)
              .doubleValue();
    }
    return standardised;
  }

  private static double[] scaled(Scale scale, double[] column, int training) {
    double[][] rows =
        Arrays.stream(column).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    scale.apply(rows, IntStream.range(0, training).toArray());
    return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
  }
}
