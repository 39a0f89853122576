package basin.benchmarks;

import basin.engine.descent.RunSpace;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.Momentum;
import basin.schedules.Constant;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** One update of 100 000 parameters; the gradient costs a copy. */
public class Updates extends Timing {
  private static final int PARAMETERS = 100_000;
  private static final Progress PROGRESS = Progress.of(100, 1000, 100);

  private Vec point;
  private Vec gradient;
  private Objective objective;
  private Descent adam;
  private Descent momentum;

  /** Starts the optimizers. */
  @Setup
  public void start() {
    point = vec(PARAMETERS);
    gradient = vec(PARAMETERS);
    objective = new Noise(vec(PARAMETERS));
    adam =
        start(
            new Adam(
                new Constant(1e-3),
                new Constant(0.9),
                new Constant(0.999),
                1e-8,
                new Constant(0),
                false));
    momentum =
        start(
            new Momentum(new Constant(1e-3), new Constant(0.9), new Constant(0), new Constant(0)));
  }

  private Descent start(Optimizer optimizer) {
    return optimizer.start(
        new RunSpace(
            List.of(new Block("x", 0, 1, PARAMETERS)),
            PARAMETERS,
            arithmetic(),
            new RunState(arithmetic(), new SeededStreams(1))));
  }

  /** What the gradient costs. */
  @Benchmark
  public Vec copy() {
    objective.gradient(point, gradient);
    return gradient;
  }

  /** Adam. */
  @Benchmark
  public double adam() {
    return adam.step(point, gradient, objective, PROGRESS);
  }

  /** Momentum. */
  @Benchmark
  public double momentum() {
    return momentum.step(point, gradient, objective, PROGRESS);
  }

  /** The same gradient everywhere: an optimizer may overwrite what it is given. */
  private record Noise(Vec always) implements Objective {
    @Override
    public double value(Vec point) {
      return 0;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.set(always);
      return 0;
    }
  }
}
