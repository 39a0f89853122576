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

  void save(DataOutput out) throws IOException {
    out.writeInt(owner);
    out.writeInt(values.size());
    for (int i = 0; i < values.size(); i++) {
      out.writeLong(steps.get(i));
      out.writeInt(values.get(i).length);
      for (double value : values.get(i)) {
        out.writeDouble(value);
      }
    }
  }

  static VectorSeries load(DataInput in) throws IOException {
    VectorSeries series = new VectorSeries(in.readInt());
    int saved = in.readInt();
    for (int i = 0; i < saved; i++) {
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
