package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Root of the mean squared error. */
@Doc("Root of the mean squared error, in the targets' unit; less is better.")
@Formula("√((1/n)Σ (y − t)²), of each output")
@Source("Gauss 1809, Theoria motus corporum coelestium")
@Convention(
    "of several outputs the mean of their roots (scikit-learn); with target-scale the unit is the scaled one")
public record Rmse() implements OfErrors {
  @Override
  public String series() {
    return "rmse";
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Errors(outputs, error -> error * error, Math::sqrt);
  }
}
