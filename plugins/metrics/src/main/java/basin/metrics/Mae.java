package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Mean absolute error. */
@Doc("Mean absolute error, in the targets' unit; less is better.")
@Formula("(1/n)Σ |y − t|")
@Source("Boscovich 1757; Laplace 1793")
@Convention("n counts all entries, rows × outputs; with target-scale the unit is the scaled one")
public record Mae() implements OfErrors {
  @Override
  public String series() {
    return "mae";
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Errors(outputs, Math::abs, mean -> mean);
  }
}
