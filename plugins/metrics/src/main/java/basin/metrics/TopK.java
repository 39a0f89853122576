package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The share of rows whose class is among the k that are predicted first. */
@Doc("The share of rows whose class is among the k largest outputs, in [0, 1]; more is better.")
@Formula("(1/n)Σ [fewer than k outputs come before that of the class]")
@Source(
    "Krizhevsky, Sutskever and Hinton 2012, ImageNet classification with deep convolutional neural networks")
@Convention(
    "of equal outputs the first comes first, so that top-1 is accuracy; an output that is NaN is"
        + " never right. The series is called by k: top-5")
public record TopK(@Doc("how many outputs count, k") @Default("5") @Range(from = 1) int k)
    implements OfClasses {
  @Override
  public String series() {
    return "top-" + k;
  }

  @Override
  public Measurement start(Outputs outputs) {
    if (k >= outputs.classes()) {
      throw new IllegalArgumentException(
          "the %s largest of %s outputs hold every class, so nothing would be measured; give a k below %s"
              .formatted(k, outputs.classes(), outputs.classes()));
    }
    return outputs.width() == 1
        ? new Accuracy().start(outputs) // two classes, so k is 1
        : new Share(
            outputs,
            (y, t, row, position) ->
                among(outputs, y, row, position, outputs.actual(t, row, position)));
  }

  private boolean among(Outputs outputs, Matrix y, int row, int position, int actual) {
    int from = position * outputs.width();
    double right = y.get(row, from + actual);
    int before = 0;
    for (int c = 0; c < outputs.width(); c++) {
      double other = y.get(row, from + c);
      if (Double.isNaN(other)) {
        return false;
      }
      before += other > right || other == right && c < actual ? 1 : 0;
    }
    return before < k;
  }
}
