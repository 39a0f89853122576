package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Of the rows said to be of a class, the share that are. */
@Doc("Of the rows said to be of a class, the share that are, in [0, 1]; more is better.")
@Formula("right / predicted, of each class")
@Source("van Rijsbergen 1979, Information retrieval, chapter 7")
@Convention(
    "0/0 is 0; macro is over the classes that occur in targets or predictions (scikit-learn). A"
        + " prediction that is NaN is of no class. Other averages have series of their own:"
        + " precision-micro")
public record Precision(
    @Doc("what becomes of the classes' scores; binary is that of class 1 alone") @Default("macro")
        Average average)
    implements OfClasses {
  @Override
  public String series() {
    return average.series("precision");
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Averaged(
        outputs, average, (right, predicted, actual) -> Averaged.ratio(right, predicted));
  }
}
