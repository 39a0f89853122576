package basin.optimizers.regions;

import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.List;

/** The θ for which Σ max(x − θ, 0) is a given sum: found by sorting, in double precision. */
final class Threshold {
  private final double[] sorted;

  /** For so many numbers in all. */
  Threshold(int length) {
    this.sorted = new double[length];
  }

  double of(List<Vec> parts, double wanted) {
    int filled = 0;
    for (Vec part : parts) {
      for (int i = 0; i < part.length(); i++) {
        sorted[filled++] = part.get(i);
      }
    }
    Arrays.sort(sorted);
    double sum = 0;
    double theta = 0;
    for (int above = 1; above <= sorted.length; above++) {
      double next = sorted[sorted.length - above];
      sum += next;
      double candidate = (sum - wanted) / above;
      if (next <= candidate) {
        break; // this one and all that are smaller become 0
      }
      theta = candidate;
    }
    return theta;
  }
}
