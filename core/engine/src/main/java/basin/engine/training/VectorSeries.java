package basin.engine.training;

import basin.spi.run.Track;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Vectors as they are recorded. */
final class VectorSeries {
  private final int owner;
  private final List<Long> steps = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();

  /** Of one writer, by its number. */
  VectorSeries(int owner) {
    this.owner = owner;
  }

  boolean belongsTo(int writer) {
    return owner == writer;
  }

  void add(long step, double[] vector) {
    steps.add(step);
    values.add(vector.clone());
  }

  Track track(String name) {
    return new Track(
        name, steps.stream().mapToLong(Long::longValue).toArray(), values.toArray(double[][]::new));
  }

  int size() {
    return values.size();
  }

  /** Writes whose it is and all from a place on. */
  void save(DataOutput out, int from) throws IOException {
    out.writeInt(owner);
    out.writeInt(from);
    out.writeInt(size() - from);
    for (int i = from; i < size(); i++) {
      out.writeLong(steps.get(i));
      out.writeInt(values.get(i).length);
      for (double value : values.get(i)) {
        out.writeDouble(value);
      }
    }
  }

  /**
   * Reads what was written, behind what there is.
   *
   * @param before what came before it; null if nothing
   * @throws IOException if that is another series
   */
  static VectorSeries load(DataInput in, VectorSeries before) throws IOException {
    int owner = in.readInt();
    VectorSeries series = before == null ? new VectorSeries(owner) : before;
    int from = in.readInt();
    if (series.owner != owner || series.size() != from) {
      throw new IOException(
          "it goes on behind %d vectors of a series that has %d".formatted(from, series.size()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      long step = in.readLong();
      double[] vector = new double[in.readInt()];
      for (int j = 0; j < vector.length; j++) {
        vector[j] = in.readDouble();
      }
      series.add(step, vector);
    }
    return series;
  }
}
