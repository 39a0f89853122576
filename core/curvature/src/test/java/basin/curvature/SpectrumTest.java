package basin.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.random.RandomStream;
import org.junit.jupiter.api.Test;

class SpectrumTest {
  @Test
  void bothWaysFindValuesAndVectors() {
    for (int n : new int[] {1, 2, 7, 40}) {
      double[][] matrix = drawn(n, 1);
      assertSpectrum(matrix, Spectrum.of(matrix), 1e-13);
      assertSpectrum(matrix, Jacobi.spectrum(copy(matrix)), 1e-13);
    }
  }

  /** Rows whose sizes differ by up to 400 orders of magnitude keep the largest to their digits. */
  @Test
  void sizesThatDifferByManyOrdersDoNotKeepItFromEnding() {
    for (double grade : new double[] {1e-3, 1e-10, 1e-25}) {
      double[][] matrix = drawn(16, grade);
      assertSpectrum(matrix, Spectrum.of(matrix), 1e-13);
      assertSpectrum(matrix, Jacobi.spectrum(copy(matrix)), 1e-13);
    }
  }

  @Test
  void theUnitOfAllEntriesMayBeAnyThatADoubleHas() {
    for (double unit : new double[] {1e-290, 1e-60, 1e-40, 1e40, 1e60, 1e290}) {
      double[][] matrix = drawn(7, 1);
      double[] plain = Spectrum.of(matrix).values();
      for (double[] row : matrix) {
        for (int j = 0; j < row.length; j++) {
          row[j] *= unit;
        }
      }
      double[] values = Spectrum.of(matrix).values();
      for (int m = 0; m < values.length; m++) {
        assertEquals(plain[m], values[m] / unit, 1e-13);
      }
    }
  }

  @Test
  void nothingHasNoSpectrum() {
    assertEquals(0, Spectrum.of(new double[0][]).values().length);
    assertEquals(0, Spectrum.of(new double[3][3]).values()[2]);
  }

  /** Entries between −1 and 1, times grade^(i/4 + j/4). */
  private static double[][] drawn(int n, double grade) {
    RandomStream random = new SeededStreams(n).named("matrix");
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = (2 * random.uniform() - 1) * StrictMath.pow(grade, i / 4.0 + j / 4.0);
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  private static void assertSpectrum(double[][] matrix, Spectrum spectrum, double share) {
    int n = matrix.length;
    double largest = 0;
    for (double value : spectrum.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int m = 0; m < n; m++) {
      double[] v = spectrum.vectors()[m];
      double length = 0;
      for (int i = 0; i < n; i++) {
        double image = 0;
        for (int j = 0; j < n; j++) {
          image += matrix[i][j] * v[j];
        }
        assertEquals(spectrum.values()[m] * v[i], image, 4 * n * share * largest);
        length += v[i] * v[i];
      }
      assertEquals(1, length, 1e-12);
      assertTrue(Double.isFinite(spectrum.values()[m]));
    }
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }
}
