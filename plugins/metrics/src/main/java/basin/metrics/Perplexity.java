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

/** Among how many equally likely classes the network seems to choose. */
@Doc("Among how many equally likely classes the network seems to choose, from 1; less is better.")
@Formula("e^((1/n)Σ −ln p)    p = e^z_t / Σ_k e^z_k, the probability of the right class")
@Source(
    "Jelinek, Mercer, Bahl and Baker 1977, Perplexity, a measure of the difficulty of speech recognition tasks")
@Convention(
    "outputs z are read as logits whatever the loss, through softmax; a single one through the"
        + " sigmoid. Of softmax-cross-entropy it is e^loss. Guessing among k classes it is k")
public record Perplexity() implements Metric {
  @Override
  public String series() {
    return "perplexity";
  }

  @Override
  public boolean fits(Task task) {
    return task == Task.CLASSIFICATION;
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public double least() {
    return 1;
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Surprise(outputs);
  }

  private static final class Surprise implements Measurement {
    private final Outputs reading;
    private double sum;
    private long seen;

    Surprise(Outputs reading) {
      this.reading = reading;
    }

    @Override
    public void add(Matrix outputs, Matrix targets) {
      for (int r = 0; r < outputs.rows(); r++) {
        for (int p = 0; p < reading.positions(); p++) {
          int actual = reading.actual(targets, r, p);
          sum +=
              reading.width() == 1 ? ofOne(outputs.get(r, p), actual) : of(outputs, r, p, actual);
        }
      }
      seen += (long) outputs.rows() * reading.positions();
    }

    /** −ln σ(±z), which is ln(1 + e^∓z). */
    private static double ofOne(double z, int actual) {
      double against = actual == 1 ? -z : z;
      return Math.max(against, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }

    /** ln Σ e^(z_k − z_t), the largest taken out of the sum. */
    private double of(Matrix outputs, int r, int p, int actual) {
      int from = p * reading.width();
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = from; c < from + reading.width(); c++) {
        largest = Math.max(largest, outputs.get(r, c));
      }
      double exps = 0;
      for (int c = from; c < from + reading.width(); c++) {
        exps += StrictMath.exp(outputs.get(r, c) - largest);
      }
      return StrictMath.log(exps) + (largest - outputs.get(r, from + actual));
    }

    @Override
    public double value() {
      return StrictMath.exp(sum / seen);
    }
  }
}
