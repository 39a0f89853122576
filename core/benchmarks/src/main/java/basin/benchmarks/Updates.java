package basin.benchmarks;

import basin.engine.descent.RunSpace;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * One update of 100 000 parameters; the gradient costs a copy, as {@link Copies} tells. Any
 * optimizer that takes one gradient a step can be named: {@code -p optimizer=adan,adopt}.
 */
public class Updates extends Timing {
  private static final int PARAMETERS = 100_000;
  private static final Progress PROGRESS = Progress.of(100, 1000, 100);

  /** Those that move each parameter by its own gradients, and what they are held against: adam. */
  @Param({
    "adam",
    "adabelief",
    "adabound",
    "adadelta",
    "adagrad",
    "adamax",
    "adamod",
    "adamw",
    "adan",
    "ademamix",
    "adopt",
    "aggmo",
    "asgd",
    "heavy-ball",
    "lion",
    "momentum",
    "nadam",
    "nesterov",
    "nesterov-sutskever",
    "qhadam",
    "qhm",
    "radam",
    "rmsprop",
    "rprop",
    "sgd",
    "sign-sgd",
    "signum",
    "yogi"
  })
  String optimizer;

  private Vec point;
  private Vec gradient;
  private Objective objective;
  private Descent descent;

  /** Starts the optimizer. */
  @Setup
  public void start() {
    point = vec(PARAMETERS);
    gradient = vec(PARAMETERS);
    objective = new Noise(vec(PARAMETERS));
    descent =
        Named.optimizer(optimizer)
            .start(
                new RunSpace(
                    List.of(new Block("x", 0, 1, PARAMETERS)),
                    PARAMETERS,
                    arithmetic(),
                    new RunState(arithmetic(), new SeededStreams(1))));
  }

  /** One step. */
  @Benchmark
  public double step() {
    return descent.step(point, gradient, objective, PROGRESS);
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
