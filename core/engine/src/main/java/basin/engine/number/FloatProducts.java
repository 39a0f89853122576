package basin.engine.number;

import java.util.Arrays;

/**
 * Products of matrices that lie in arrays. The loops here are the reference; a provider overrides
 * them with faster ones of the same bits.
 */
public class FloatProducts {
  /**
   * c ← a·b + bias: c[i,j] starts at bias[j] and takes fma(a[i,k], b[k,j], c[i,j]) for k = 0, 1, ….
   *
   * <p>c is m×n and b inner×n, both row-major and without gaps; a[i,k] lies at {@code ao + i·down +
   * k·along}, so that a transposed matrix is read where it lies.
   *
   * @param bias n numbers from {@code biasOffset}, or null for zeros
   */
  public void product(
      float[] c,
      int co,
      float[] a,
      int ao,
      int down,
      int along,
      float[] b,
      int bo,
      float[] bias,
      int biasOffset,
      int m,
      int inner,
      int n) {
    for (int i = 0; i < m; i++) {
      begin(c, co + i * n, bias, biasOffset, n);
      for (int k = 0; k < inner; k++) {
        addScaled(c, co + i * n, a[ao + i * down + k * along], b, bo + k * n, n);
      }
    }
  }

  /** to ← fromᵀ, where from is rows×columns. */
  public void transpose(float[] to, int too, float[] from, int fo, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        to[too + c * rows + r] = from[fo + r * columns + c];
      }
    }
  }

  private static void begin(float[] c, int co, float[] bias, int biasOffset, int n) {
    if (bias == null) {
      Arrays.fill(c, co, co + n, 0);
    } else {
      System.arraycopy(bias, biasOffset, c, co, n);
    }
  }

  private static void addScaled(float[] c, int co, float a, float[] b, int bo, int n) {
    for (int j = 0; j < n; j++) {
      c[co + j] = Math.fma(a, b[bo + j], c[co + j]);
    }
  }
}
