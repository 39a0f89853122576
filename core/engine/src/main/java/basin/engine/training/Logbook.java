package basin.engine.training;

import basin.spi.probe.Recorder;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that the probes of one run have recorded. */
final class Logbook {
  private final Pace pace;
  private final CountedObjective counted;
  private final Map<String, Series> numbers = new TreeMap<>();
  private final Map<String, VectorSeries> vectors = new TreeMap<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  Logbook(Pace pace, CountedObjective counted) {
    this.pace = pace;
    this.counted = counted;
  }

  /** The recorder of one probe. */
  Recorder pen() {
    return new Pen();
  }

  void remark(String text) {
    remarks.add(text);
  }

  List<Curve> curves() {
    return numbers.entrySet().stream().map(e -> e.getValue().curve(e.getKey())).toList();
  }

  List<Track> tracks() {
    return vectors.entrySet().stream().map(e -> e.getValue().track(e.getKey())).toList();
  }

  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** A series has one writer: two would interleave their values unseen. */
  private final class Pen implements Recorder {
    @Override
    public void record(String name, double value) {
      Series series = numbers.computeIfAbsent(name, any -> new Series(this));
      requireOwn(series.belongsTo(this), name);
      series.add(pace.step(), pace.epoch(), counted.evaluations(), value);
    }

    @Override
    public void record(String name, double[] values) {
      VectorSeries series = vectors.computeIfAbsent(name, any -> new VectorSeries(this));
      requireOwn(series.belongsTo(this), name);
      series.add(pace.step(), values);
    }

    @Override
    public void remark(String text) {
      Logbook.this.remark(text);
    }

    private static void requireOwn(boolean own, String name) {
      if (!own) {
        throw new IllegalStateException(
            "two probes record the series '" + name + "': list the probe once");
      }
    }
  }
}
