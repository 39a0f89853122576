package basin.lab.execution;

/** Times what is done in turn on one thread, with one look at the clock for each turn. */
final class Laps {
  private long last = System.nanoTime();

  /** Nanoseconds since the lap before. */
  long lap() {
    long now = System.nanoTime();
    long lap = now - last;
    last = now;
    return lap;
  }
}
