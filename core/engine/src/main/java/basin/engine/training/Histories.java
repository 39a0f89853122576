package basin.engine.training;

import basin.engine.state.Saved;
import basin.spi.descent.History;
import basin.spi.descent.Schedule;
import basin.spi.probe.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The metrics that schedules look at, after each epoch of a run. */
final class Histories implements Saved {
  private final Map<String, RecordedHistory> kept = new LinkedHashMap<>();

  /** Of what the schedules inside of some components look at. */
  static Histories readBy(Object... components) {
    Histories histories = new Histories();
    for (Object component : components) {
      for (Schedule schedule : Schedules.in(component)) {
        schedule.metrics().forEach(m -> histories.kept.putIfAbsent(m, new RecordedHistory()));
      }
    }
    return histories;
  }

  boolean none() {
    return kept.isEmpty();
  }

  /**
   * Another epoch is over.
   *
   * @throws IllegalArgumentException if the problem lacks a metric
   */
  void record(Snapshot snapshot) {
    kept.forEach((name, history) -> history.add(value(name, snapshot)));
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeUTF(String.join(" ", kept.keySet()));
    for (RecordedHistory history : kept.values()) {
      out.writeInt(history.size());
      for (int i = 0; i < history.size(); i++) {
        out.writeDouble(history.get(i));
      }
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    String there = in.readUTF();
    String here = String.join(" ", kept.keySet());
    if (!there.equals(here)) {
      throw new IOException(
          "its schedules look at '%s' and those of this run at '%s'".formatted(there, here));
    }
    for (RecordedHistory history : kept.values()) {
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        history.add(in.readDouble());
      }
    }
  }

  /**
   * That of a metric.
   *
   * @throws IllegalArgumentException if no schedule has said that it looks at it
   */
  History of(String metric) {
    History history = kept.get(metric);
    if (history == null) {
      throw new IllegalArgumentException(
          "a schedule looks at " + metric + " and does not say so in metrics()");
    }
    return history;
  }

  private static double value(String name, Snapshot snapshot) {
    return snapshot
        .metric(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a schedule looks at the metric '%s', but this problem has %s"
                        .formatted(name, String.join(", ", snapshot.metrics().keySet()))));
  }
}
