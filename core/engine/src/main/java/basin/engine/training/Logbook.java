package basin.engine.training;

import basin.engine.state.Saved;
import basin.spi.probe.Recorder;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that the probes of one run have recorded, series in the order in which they began. */
final class Logbook implements Saved {
  private final RunProgress progress;
  private final CountedObjective counted;
  private final Map<String, Series> numbers = new LinkedHashMap<>();
  private final Map<String, VectorSeries> vectors = new LinkedHashMap<>();
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

  /**
   * How much there is.
   *
   * @param numbers of each series of numbers
   * @param vectors of each series of vectors
   * @param remarks how many
   */
  record Extent(Map<String, Integer> numbers, Map<String, Integer> vectors, int remarks) {
    static final Extent NOTHING = new Extent(Map.of(), Map.of(), 0);
  }

  Extent extent() {
    Map<String, Integer> ofNumbers = new HashMap<>();
    numbers.forEach((name, series) -> ofNumbers.put(name, series.size()));
    Map<String, Integer> ofVectors = new HashMap<>();
    vectors.forEach((name, series) -> ofVectors.put(name, series.size()));
    return new Extent(ofNumbers, ofVectors, remarks.size());
  }

  @Override
  public void save(DataOutput out) throws IOException {
    save(out, Extent.NOTHING);
  }

  /** Writes what has come since there was less. */
  void save(DataOutput out, Extent from) throws IOException {
    Map<String, Series> moreNumbers = new LinkedHashMap<>(numbers);
    moreNumbers.entrySet().removeIf(e -> e.getValue().size() == before(from.numbers, e.getKey()));
    out.writeInt(moreNumbers.size());
    for (Map.Entry<String, Series> series : moreNumbers.entrySet()) {
      out.writeUTF(series.getKey());
      series.getValue().save(out, before(from.numbers, series.getKey()));
    }
    Map<String, VectorSeries> moreVectors = new LinkedHashMap<>(vectors);
    moreVectors.entrySet().removeIf(e -> e.getValue().size() == before(from.vectors, e.getKey()));
    out.writeInt(moreVectors.size());
    for (Map.Entry<String, VectorSeries> series : moreVectors.entrySet()) {
      out.writeUTF(series.getKey());
      series.getValue().save(out, before(from.vectors, series.getKey()));
    }
    out.writeInt(remarks.size() - from.remarks);
    for (String remark : remarks.stream().skip(from.remarks).toList()) {
      byte[] text = remark.getBytes(StandardCharsets.UTF_8); // may be too long for writeUTF
      out.writeInt(text.length);
      out.write(text);
    }
  }

  private static int before(Map<String, Integer> sizes, String name) {
    return sizes.getOrDefault(name, 0);
  }

  @Override
  public void load(DataInput in) throws IOException {
    clear();
    append(in);
  }

  /** Forgets all. */
  void clear() {
    numbers.clear();
    vectors.clear();
    remarks.clear();
  }

  /** Reads what was written since there was what there is now. */
  void append(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      numbers.put(name, Series.load(in, numbers.get(name)));
    }
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      vectors.put(name, VectorSeries.load(in, vectors.get(name)));
    }
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
