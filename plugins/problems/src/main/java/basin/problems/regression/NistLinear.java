package basin.problems.regression;

import static java.util.Map.entry;

import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.Map;
import java.util.TreeMap;

/** Linear regressions with certified answers, some so ill-conditioned that digits are lost. */
@Doc("A linear regression of NIST's, whose parameters are certified to fifteen digits.")
@Formula("f(b) = Σ (Σⱼ bⱼpⱼ(xᵢ) − yᵢ)²    pⱼ powers of x, or for longley 1 and the predictors")
@Source(
    "NIST/ITL Statistical Reference Datasets, linear regression, 1997; data in the public domain")
@Convention(
    "a plain sum of squares, without ½ and not divided; a run starts at 0; residuals are summed in"
        + " twice the digits and rounded once")
@Example("{name: norris}")
public record NistLinear(@Doc("a data set of NIST's in lower case, as longley") String name)
    implements Problem {

  /** Predictors of a row that has but one. */
  private static final Map<String, Terms> TERMS =
      new TreeMap<>(
          Map.ofEntries(
              entry("filip", new Terms(true, 10)),
              entry("longley", new Terms(true, 1)),
              entry("noint1", new Terms(false, 1)),
              entry("noint2", new Terms(false, 1)),
              entry("norris", new Terms(true, 1)),
              entry("pontius", new Terms(true, 2)),
              entry("wampler1", new Terms(true, 5)),
              entry("wampler2", new Terms(true, 5)),
              entry("wampler3", new Terms(true, 5)),
              entry("wampler4", new Terms(true, 5)),
              entry("wampler5", new Terms(true, 5))));

  /** Wants a name that there is. */
  public NistLinear {
    if (!TERMS.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no linear regression called '%s'; there are %s"
              .formatted(name, String.join(", ", TERMS.keySet())));
    }
  }

  @Override
  public Landscape open(Workshop workshop) {
    return workshop.surface(regression());
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  LinearRegression regression() {
    return LinearRegression.of(
        NistRecord.read(name).rows().stream().map(TERMS.get(name)::expanded).toList());
  }

  /**
   * What a row is made of.
   *
   * @param constant whether there is an intercept
   * @param degree highest power of the predictor
   */
  private record Terms(boolean constant, int degree) {
    /** The response, and a number for each parameter. */
    double[] expanded(double[] row) {
      int from = constant ? 2 : 1;
      double[] expanded = new double[from + (row.length - 1) * degree];
      expanded[0] = row[0];
      if (constant) {
        expanded[1] = 1;
      }
      for (int p = 1; p < row.length; p++) {
        double power = 1;
        for (int d = 0; d < degree; d++) {
          power *= row[p];
          expanded[from + (p - 1) * degree + d] = power;
        }
      }
      return expanded;
    }
  }
}
