package basin.benchmarks;

import basin.spi.number.Vec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Elementary functions of 1 024 numbers, in the fastest cache, with a copy before each. */
public class Functions extends Timing {
  private static final int LENGTH = 1024;

  private Vec x;
  private Vec positive;
  private Vec y;

  /** Draws the arguments. */
  @Setup
  public void draw() {
    x = vec(LENGTH);
    positive = vec(LENGTH).square();
    y = vec(LENGTH);
  }

  /** What the copy costs. */
  @Benchmark
  public Vec copy() {
    return y.set(x);
  }

  /** eˣ. */
  @Benchmark
  public Vec exp() {
    return y.set(x).exp();
  }

  /** ln x, of positive numbers. */
  @Benchmark
  public Vec log() {
    return y.set(positive).log();
  }

  /** tanh x. */
  @Benchmark
  public Vec tanh() {
    return y.set(x).tanh();
  }

  /** 1/(1 + e⁻ˣ). */
  @Benchmark
  public Vec sigmoid() {
    return y.set(x).sigmoid();
  }

  /** The error function. */
  @Benchmark
  public Vec erf() {
    return y.set(x).erf();
  }
}
