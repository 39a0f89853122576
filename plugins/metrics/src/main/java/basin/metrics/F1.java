package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The harmonic mean of precision and recall. */
@Doc("The harmonic mean of precision and recall, in [0, 1]; more is better.")
@Formula("2·right / (predicted + actual), of each class")
@Source("van Rijsbergen 1979, Information retrieval, chapter 7")
@Convention(
    "0/0 is 0; macro is over the classes that occur in targets or predictions (scikit-learn). A"
        + " prediction that is NaN is of no class. Other averages have series of their own:"
        + " f1-micro")
public record F1(
    @Doc("what becomes of the classes' scores; binary is that of class 1 alone") @Default("macro")
        Average average)
    implements OfClasses {
  @Override
  public String series() {
    return average.series("f1");
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Averaged(
        outputs,
        average,
        (right, predicted, actual) -> Averaged.ratio(2 * right, predicted + actual));
  }
}
