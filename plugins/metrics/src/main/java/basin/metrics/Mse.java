package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Mean squared error. */
@Doc("Mean squared error, in the targets' unit squared; less is better.")
@Formula("(1/n)Σ (y − t)²")
@Source("Gauss 1809, Theoria motus corporum coelestium")
@Convention(
    "n counts all entries, rows × outputs, and there is no factor ½; with target-scale the unit is the scaled one")
public record Mse() implements OfErrors {
  @Override
  public String series() {
    return "mse";
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Errors(outputs, error -> error * error, mean -> mean);
  }
}
