package basin.benchmarks;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How all benchmarks are timed, on the kernels and flags that {@code basin} runs with. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsPrepend = { // those of the launcher, but for what matters only before code is warm
      "--add-modules=jdk.incubator.vector",
      "-XX:+UseParallelGC",
      "-XX:ObjectAlignmentInBytes=64",
      "-XX:CompileCommand=quiet",
      "-XX:CompileCommand=dontinline,basin.vector.Vector*::*",
      "-XX:CompileCommand=dontinline,*Tile::tile",
      "-XX:CompileCommand=dontinline,*Strip::strip*",
      "-XX:CompileCommand=inline,basin.vector.Floats::*",
      "-XX:CompileCommand=inline,basin.vector.Doubles::*",
      "-XX:CompileCommand=inline,*VectorMath::*"
    })
public class Timing {
  /** Of all numbers. */
  @Param({"FLOAT32", "FLOAT64"})
  Precision precision;

  private final RandomStream random = new SeededStreams(1).named("benchmark");

  Arithmetic arithmetic() {
    return Arithmetic.of(precision);
  }

  /** Normal numbers. */
  Vec vec(int length) {
    Vec vec = arithmetic().vec(length);
    for (int i = 0; i < length; i++) {
      vec.set(i, random.gaussian());
    }
    return vec;
  }

  /** Normal numbers, of which a share is 0 instead. */
  Matrix matrix(int rows, int columns, double zeros) {
    Matrix matrix = arithmetic().matrix(rows, columns);
    Vec all = matrix.all();
    for (int i = 0; i < all.length(); i++) {
      double value = random.gaussian();
      all.set(i, random.uniform() < zeros ? 0 : value);
    }
    return matrix;
  }
}
