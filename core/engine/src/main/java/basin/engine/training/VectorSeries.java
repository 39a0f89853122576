package basin.engine.training;

import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.List;

/** Vectors as they are recorded. */
final class VectorSeries {
  private final Object owner;
  private final List<Long> steps = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();

  VectorSeries(Object owner) {
    this.owner = owner;
  }

  boolean belongsTo(Object writer) {
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
}
