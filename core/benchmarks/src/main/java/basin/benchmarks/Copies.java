package basin.benchmarks;

import basin.spi.number.Vec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A copy of 100 000 numbers, which is what the gradient costs in {@link Updates}. */
public class Copies extends Timing {
  private Vec from;
  private Vec to;

  /** Fills a vector. */
  @Setup
  public void start() {
    from = vec(100_000);
    to = vec(100_000);
  }

  /** The copy. */
  @Benchmark
  public Vec copy() {
    return to.set(from);
  }
}
