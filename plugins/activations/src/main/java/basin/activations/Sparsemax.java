package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.Arrays;

/** The nearest point of the simplex. */
@Doc("Turns each row into probabilities that add up to 1, many of them 0.")
@Formula(
    "φ(z) = max(z − τ, 0), τ such that Σφ = 1    (∂φ/∂z)ᵀg = s ⊙ (g − ⟨s, g⟩/Σs), s = 1 where φ >"
        + " 0, else 0")
@Source("Martins and Astudillo 2016, From softmax to sparsemax, algorithm 1 and equation 9")
public record Sparsemax() implements Activation {
  @Override
  public boolean rowwise() {
    return true;
  }

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).add(-z.largest()); // whoever stays above 0 is above −1
    a.add(-threshold(a.toArray())).max(0);
  }

  /** τ, of the largest numbers that stay above it. */
  private static double threshold(double[] z) {
    Arrays.sort(z);
    double sum = -1;
    double threshold = -1;
    for (int k = 1; k <= z.length && sum + z[z.length - k] < k * z[z.length - k]; k++) {
      sum += z[z.length - k];
      threshold = sum / k;
    }
    return threshold;
  }

  @Override
  public void value(Matrix z, Matrix a) {
    a.all().set(z.all());
    a.sparsemaxRows();
  }

  /** The diagonal of ∂φ/∂z. */
  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    double support = slope.set(a).above(0).sum();
    slope.multiply(1 - 1 / support);
  }

  @Override
  public void pullback(Vec z, Vec a, Vec gradient, Vec slope, Vec scratch) {
    double support = slope.set(a).above(0).sum();
    gradient.add(-gradient.dot(slope) / support).multiply(slope);
  }

  @Override
  public void pullback(Matrix z, Matrix a, Matrix gradient, Matrix slope, Matrix scratch) {
    Matrix room = scratch.reshaped(z.columns(), z.rows()); // a row has a number of each row here
    Vec means = room.row(0);
    slope.all().set(a.all()).above(0);
    slope.rowSums(means);
    slope.divideColumns(means); // 1/Σs where φ > 0
    gradient.rowDots(slope, means);
    gradient.addToColumns(means.negate());
    gradient.all().multiply(slope.all().set(a.all()).above(0));
  }
}
