package basin.lab.results.trials;

import basin.spi.run.Curve;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The curves that were asked for last, since a section of a report asks for the same ones again; no
 * more of them than take a share of the heap, whatever the experiment. Safe for several threads.
 */
public final class KeptCurves {
  /** Of the heap, at most. */
  private static final int SHARE = 16;

  /** What a curve takes beside its numbers, and each point of it, in bytes. */
  private static final long CURVE = 512;

  private static final long POINT = 32;

  private record Asked(String trial, String name) {}

  private final Map<Asked, Optional<Curve>> curves = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private long bytes;

  /**
   * Keeps a number of bytes.
   *
   * @param most how many, about
   */
  KeptCurves(long most) {
    this.most = most;
  }

  /** Keeps what a heap of this size can bear. */
  public static KeptCurves ofHeap() {
    return new KeptCurves(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /** A curve of a trial, read if it is not here. */
  public Optional<Curve> curve(String trial, String name, Supplier<Optional<Curve>> reading) {
    Asked asked = new Asked(trial, name);
    Optional<Curve> kept = kept(asked);
    if (kept == null) {
      kept = reading.get();
      keep(asked, kept);
    }
    return kept;
  }

  private synchronized Optional<Curve> kept(Asked asked) {
    return curves.get(asked);
  }

  private synchronized void keep(Asked asked, Optional<Curve> read) {
    if (curves.put(asked, read) == null) {
      bytes += bytes(read);
      makeRoom();
    }
  }

  private void makeRoom() {
    Iterator<Optional<Curve>> longestAgo = curves.values().iterator();
    while (bytes > most && longestAgo.hasNext()) {
      bytes -= bytes(longestAgo.next());
      longestAgo.remove();
    }
  }

  private static long bytes(Optional<Curve> curve) {
    return CURVE + curve.map(c -> POINT * c.values().length).orElse(0L);
  }
}
