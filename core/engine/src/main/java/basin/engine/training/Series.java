package basin.engine.training;

import basin.spi.run.Curve;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Numbers as they are recorded. */
final class Series {
  private final int owner;
  private long[] steps = new long[16];
  private double[] epochs = new double[16];
  private long[] evaluations = new long[16];
  private double[] values = new double[16];
  private int size;

  /** Of one writer, by its number. */
  Series(int owner) {
    this.owner = owner;
  }

  boolean belongsTo(int writer) {
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

  void save(DataOutput out) throws IOException {
    out.writeInt(owner);
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeLong(steps[i]);
      out.writeDouble(epochs[i]);
      out.writeLong(evaluations[i]);
      out.writeDouble(values[i]);
    }
  }

  static Series load(DataInput in) throws IOException {
    Series series = new Series(in.readInt());
    int saved = in.readInt();
    for (int i = 0; i < saved; i++) {
      series.add(in.readLong(), in.readDouble(), in.readLong(), in.readDouble());
    }
    return series;
  }

  private void grow() {
    int length = size * 2;
    steps = Arrays.copyOf(steps, length);
    epochs = Arrays.copyOf(epochs, length);
    evaluations = Arrays.copyOf(evaluations, length);
    values = Arrays.copyOf(values, length);
  }
}
