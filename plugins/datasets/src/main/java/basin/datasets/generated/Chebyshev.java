package basin.datasets.generated;

import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Points on a Chebyshev polynomial: a toy whose curvature grows with the degree.
 *
 * <pre>T₀ = 1    T₁ = x    T_{k+1} = 2x·T_k − T_{k−1}</pre>
 */
@Doc("Evenly spaced points on a Chebyshev polynomial.")
@Formula("y = T_k(x) = cos(k · arccos x),  x evenly spaced in [−1, 1]")
@Source("Cohen, Kaur, Li, Kolter and Talwalkar 2021, Gradient descent at the edge of stability")
public record Chebyshev(
    @Doc("degree k of the polynomial") @Default("4") @Range(from = 0, to = 1000) int degree,
    @Doc("how many points") @Default("20") @Range(from = 2) int points,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split)
    implements Generated {

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    double[][] inputs = new double[points][1];
    double[][] targets = new double[points][1];
    for (int i = 0; i < points; i++) {
      double x = -1 + 2.0 * i / (points - 1);
      inputs[i][0] = x;
      targets[i][0] = polynomial(x);
    }
    return Rows.regression(inputs, targets, "on the Chebyshev polynomial of degree " + degree)
        .samples(split, Scale.NONE, streams);
  }

  private double polynomial(double x) {
    double before = 1;
    double here = degree == 0 ? 1 : x;
    for (int k = 2; k <= degree; k++) {
      double next = 2 * x * here - before;
      before = here;
      here = next;
    }
    return here;
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawn();
  }
}
