package basin.problems.regression;

import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Nonlinear regressions with certified answers, each to be found from two starts. */
@Doc("A nonlinear regression of NIST's, whose parameters are certified to eleven digits.")
@Formula("f(b) = Σ (model(b, xᵢ) − yᵢ)²")
@Source(
    "NIST/ITL Statistical Reference Datasets, nonlinear regression, 1998; data in the public domain")
@Convention(
    "a plain sum of squares, without ½ and not divided; nelson's response is ln y; gradient, Hessian"
        + " and Jacobian are exact. Plain gradient descent does not solve the badly scaled ones:"
        + " levenberg-marquardt with scaling: levenberg does")
@Example("{name: misra1a}")
public record Nist(
    @Doc("a data set of NIST's in lower case, as misra1a") String name,
    @Doc("which of NIST's two starts: 1 is far from the answer, 2 nearer")
        @Default("1")
        @Range(from = 1, to = 2)
        int start)
    implements Problem {

  /** Wants a name that there is. */
  public Nist {
    if (!NistModels.TABLE.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no nonlinear regression called '%s'; there are %s"
              .formatted(name, String.join(", ", NistModels.TABLE.keySet())));
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

  Regression regression() {
    NistRecord data = NistRecord.read(name);
    return new Regression(NistModels.TABLE.get(name), data.starts().get(start - 1), data.rows());
  }
}
