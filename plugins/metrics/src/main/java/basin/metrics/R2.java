package basin.metrics;

import basin.spi.data.Task;
import basin.spi.metric.Measurement;
import basin.spi.metric.Metric;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Coefficient of determination: the share of the targets' variance that is explained. */
@Doc("The share of the targets' variance that is explained, at most 1; more is better.")
@Formula("1 − Σ(y − t)² / Σ(t − t̄)², of each output; t̄ is the mean target of the split")
@Source("Wright 1921, Correlation and causation")
@Convention(
    "of several outputs the mean (scikit-learn's uniform average). Below 0 the mean target would"
        + " have predicted better; where the targets do not vary it is 1 if all is right, else 0")
public record R2() implements Metric {
  @Override
  public String series() {
    return "r2";
  }

  @Override
  public boolean fits(Task task) {
    return task == Task.REGRESSION;
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  @Override
  public double most() {
    return 1;
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Explained(outputs);
  }

  /** Sums of squares by Welford's recurrence: a mean far from 0 costs no digits. */
  private static final class Explained implements Measurement {
    private final Outputs reading;
    private final double[] means;
    private final double[] totals;
    private final double[] residuals;
    private long seen;

    Explained(Outputs reading) {
      this.reading = reading;
      this.means = new double[reading.width()];
      this.totals = new double[reading.width()];
      this.residuals = new double[reading.width()];
    }

    @Override
    public void add(Matrix outputs, Matrix targets) {
      for (int r = 0; r < outputs.rows(); r++) {
        for (int p = 0; p < reading.positions(); p++) {
          seen++;
          for (int c = 0; c < means.length; c++) {
            int column = p * means.length + c;
            add(c, outputs.get(r, column), targets.get(r, column));
          }
        }
      }
    }

    private void add(int c, double output, double target) {
      double error = output - target;
      residuals[c] += error * error;
      double off = target - means[c];
      means[c] += off / seen;
      totals[c] += off * (target - means[c]);
    }

    @Override
    public double value() {
      double sum = 0;
      for (int c = 0; c < means.length; c++) {
        sum += totals[c] == 0 ? (residuals[c] == 0 ? 1 : 0) : 1 - residuals[c] / totals[c];
      }
      return sum / means.length;
    }
  }
}
