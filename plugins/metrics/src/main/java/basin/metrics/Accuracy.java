package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The share of rows whose class is predicted. */
@Doc("The share of rows whose class is predicted, in [0, 1]; more is better.")
@Formula("(1/n)Σ [argmax y = argmax t]")
@Source("scikit-learn, sklearn.metrics.accuracy_score")
@Convention(
    "the class of the largest output, the first of equals; with one output, class 1 above the"
        + " loss's boundary; an output that is NaN is never right")
public record Accuracy() implements OfClasses {
  @Override
  public String series() {
    return "accuracy";
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Share(
        outputs,
        (y, t, row, position) ->
            outputs.predicted(y, row, position) == outputs.actual(t, row, position));
  }
}
