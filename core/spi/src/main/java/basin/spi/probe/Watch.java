package basin.spi.probe;

import java.util.List;

/**
 * A {@link Probe} at work in one run. What it keeps from look to look lies in the state it was
 * started with. One that throws is remarked upon and not asked again; what it had recorded stays,
 * and the run goes on.
 */
public interface Watch {
  /** Looks, and records what it sees. Pays only for what it asks of the snapshot. */
  void observe(Snapshot snapshot, Recorder recorder);

  /** Called once, when the run is over, after the last {@link #observe}. */
  default void finish(Snapshot snapshot, Recorder recorder) {}

  /**
   * The series of numbers that it records only at looks which find something, so that goals and
   * claims may name them before one has.
   */
  default List<String> occasional() {
    return List.of();
  }
}
