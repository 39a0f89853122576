package basin.engine.training;

import basin.engine.state.Saved;
import basin.spi.probe.Recorder;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that the probes of one run have recorded. */
final class Logbook implements Saved {
  private final RunProgress progress;
  private final CountedObjective counted;
  private final Map<String, Series> numbers = new TreeMap<>();
  private final Map<String, VectorSeries> vectors = new TreeMap<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private int writers;

  Logbook(RunProgress progress, CountedObjective counted) {
    this.progress = progress;
    this.counted = counted;
  }

  /** The recorder of one more writer; in a fresh start they ask in the same order. */
  Recorder pen() {
    return new Pen(writers++);
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

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(numbers.size());
    for (Map.Entry<String, Series> series : numbers.entrySet()) {
      out.writeUTF(series.getKey());
      series.getValue().save(out);
    }
    out.writeInt(vectors.size());
    for (Map.Entry<String, VectorSeries> series : vectors.entrySet()) {
      out.writeUTF(series.getKey());
      series.getValue().save(out);
    }
    out.writeInt(remarks.size());
    for (String remark : remarks) {
      byte[] text = remark.getBytes(StandardCharsets.UTF_8); // may be too long for writeUTF
      out.writeInt(text.length);
      out.write(text);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    numbers.clear();
    for (int left = in.readInt(); left > 0; left--) {
      numbers.put(in.readUTF(), Series.load(in));
    }
    vectors.clear();
    for (int left = in.readInt(); left > 0; left--) {
      vectors.put(in.readUTF(), VectorSeries.load(in));
    }
    remarks.clear();
    for (int left = in.readInt(); left > 0; left--) {
      byte[] text = new byte[in.readInt()];
      in.readFully(text);
      remarks.add(new String(text, StandardCharsets.UTF_8));
    }
  }

  /** A series has one writer: two would interleave their values unseen. */
  private final class Pen implements Recorder {
    private final int writer;

    Pen(int writer) {
      this.writer = writer;
    }

    @Override
    public void record(String name, double value) {
      Series series = numbers.computeIfAbsent(name, any -> new Series(writer));
      requireOwn(series.belongsTo(writer), name);
      series.add(progress.step(), progress.epoch(), counted.evaluations(), value);
    }

    @Override
    public void record(String name, double[] values) {
      VectorSeries series = vectors.computeIfAbsent(name, any -> new VectorSeries(writer));
      requireOwn(series.belongsTo(writer), name);
      series.add(progress.step(), values);
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
