package basin.engine.training;

import basin.spi.run.Curve;
import java.util.Arrays;

/** Numbers as they are recorded. */
final class Series {
  private final Object owner;
  private long[] steps = new long[16];
  private double[] epochs = new double[16];
  private long[] evaluations = new long[16];
  private double[] values = new double[16];
  private int size;

  Series(Object owner) {
    this.owner = owner;
  }

  boolean belongsTo(Object writer) {
    return owner == writer;
  }

  void add(long step, double epoch, long evaluation, double value) {
    if (size == steps.length) {
      grow();
    }
    steps[size] = step;
    epochs[size] = epoch;
    evaluations[size] = evaluation;
    values[size] = value;
    size++;
  }

  Curve curve(String name) {
    return new Curve(
        name,
        Arrays.copyOf(steps, size),
        Arrays.copyOf(epochs, size),
        Arrays.copyOf(evaluations, size),
        Arrays.copyOf(values, size));
  }

  private void grow() {
    int length = size * 2;
    steps = Arrays.copyOf(steps, length);
    epochs = Arrays.copyOf(epochs, length);
    evaluations = Arrays.copyOf(evaluations, length);
    values = Arrays.copyOf(values, length);
  }
}
