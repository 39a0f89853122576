package basin.lab.execution;

/** Times what is done one after the other on one thread. */
final class LapTimer {
  private long last = System.nanoTime();

  /** Nanoseconds since the lap before. */
  long lap() {
    long now = System.nanoTime();
    long lap = now - last;
    last = now;
    return lap;
  }
}
