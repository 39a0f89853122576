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

  int size() {
    return size;
  }

  /** Writes whose it is and all from a place on. */
  void save(DataOutput out, int from) throws IOException {
    out.writeInt(owner);
    out.writeInt(from);
    out.writeInt(size - from);
    for (int i = from; i < size; i++) {
      out.writeLong(steps[i]);
      out.writeDouble(epochs[i]);
      out.writeLong(evaluations[i]);
      out.writeDouble(values[i]);
    }
  }

  /**
   * Reads what was written, behind what there is.
   *
   * @param before what came before it; null if nothing
   * @throws IOException if that is another series
   */
  static Series load(DataInput in, Series before) throws IOException {
    int owner = in.readInt();
    Series series = before == null ? new Series(owner) : before;
    int from = in.readInt();
    if (series.owner != owner || series.size != from) {
      throw new IOException(
          "it goes on behind %d numbers of a series that has %d".formatted(from, series.size));
    }
    for (int left = in.readInt(); left > 0; left--) {
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
