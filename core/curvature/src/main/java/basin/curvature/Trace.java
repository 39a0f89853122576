package basin.curvature;

import basin.spi.number.Vec;
import java.util.List;
import java.util.function.Supplier;

/**
 * A matrix's trace by quadratic forms: the mean of zᵀ·A·z over vectors z of random signs has it for
 * its expectation (Hutchinson 1990).
 *
 * @param forms zᵀ·A·z of each vector
 */
public record Trace(double[] forms) {
  /**
   * From vectors of signs, or other vectors whose components are independent, of mean 0 and
   * variance 1.
   *
   * @param vectors makes float64 vectors like them
   */
  public static Trace of(LinearMap matrix, List<Vec> signs, Supplier<Vec> vectors) {
    double[] forms = new double[signs.size()];
    Vec product = vectors.get();
    for (int i = 0; i < forms.length; i++) {
      matrix.apply(signs.get(i), product);
      forms[i] = product.dot(signs.get(i));
    }
    return new Trace(forms);
  }

  /** The trace with its interval. */
  public Estimate estimate() {
    return Estimate.of(forms);
  }

  /** The estimate. */
  public double mean() {
    double sum = 0;
    for (double form : forms) {
      sum += form;
    }
    return sum / forms.length;
  }

  /** Its standard error; NaN from one vector. */
  public double error() {
    double mean = mean();
    double sum = 0;
    for (double form : forms) {
      sum += (form - mean) * (form - mean);
    }
    return Math.sqrt(sum / (forms.length - 1) / forms.length);
  }
}
