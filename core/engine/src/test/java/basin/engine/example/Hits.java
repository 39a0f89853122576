package basin.engine.example;

import basin.spi.data.Task;
import basin.spi.metric.Measurement;
import basin.spi.metric.Metric;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;

/** How many rows are predicted right, and how often that was asked. */
public record Hits(int[] asked) implements Metric {
  public Hits() {
    this(new int[1]);
  }

  @Override
  public String series() {
    return "hits";
  }

  @Override
  public boolean fits(Task task) {
    return task == Task.CLASSIFICATION;
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  @Override
  public Measurement start(Outputs outputs) {
    return new Measurement() {
      private int hits;

      @Override
      public void add(Matrix predictions, Matrix targets) {
        asked[0]++;
        for (int r = 0; r < targets.rows(); r++) {
          hits += outputs.predicted(predictions, r, 0) == outputs.actual(targets, r, 0) ? 1 : 0;
        }
      }

      @Override
      public double value() {
        return hits;
      }
    };
  }
}
