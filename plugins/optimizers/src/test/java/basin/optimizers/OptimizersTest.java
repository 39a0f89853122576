package basin.optimizers;

import static java.util.Map.entry;

import basin.schedules.Constant;
import basin.spi.Plugin;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.testkit.HouseStyle;
import basin.testkit.OptimizerContract;
import java.util.List;
import java.util.Map;

class OptimizersTest implements OptimizerContract, HouseStyle {
  private static final Schedule RATE = new Constant(0.05);

  @Override
  public Plugin plugin() {
    return new OptimizersPlugin();
  }

  @Override
  public Map<String, Optimizer> components() {
    Adam adam = new Adam(RATE, 0.9, 0.999, 1e-8, 0, false);
    return Map.ofEntries(
        entry("adagrad", new Adagrad(RATE, 0, 1e-10, 0, 0)),
        entry("adagrad with everything", new Adagrad(RATE, 0.1, 1e-8, 0.1, 0.01)),
        entry("adam", adam),
        entry("adam with everything", new Adam(RATE, 0.8, 0.99, 1e-6, 0.01, true)),
        entry("adamw", new AdamW(RATE, 0.9, 0.999, 1e-8, 0.01, false)),
        entry("adamw with amsgrad", new AdamW(RATE, 0.9, 0.999, 1e-8, 0.01, true)),
        entry("chain", new Chain(List.of(new ClipNorm(1), adam))),
        entry("chain of transforms", new Chain(List.of(new ClipNorm(1), new ClipValue(0.1)))),
        entry("clip-norm", new ClipNorm(0.5)),
        entry("clip-value", new ClipValue(0.5)),
        entry("momentum", new Momentum(RATE, 0.9, 0, 0)),
        entry("momentum with everything", new Momentum(RATE, 0.8, 0.3, 0.01)),
        entry("nesterov", new Nesterov(RATE, 0.9, 0.01)),
        entry("rmsprop", new RmsProp(RATE, 0.99, 1e-8, 0, false, 0)),
        entry("rmsprop with everything", new RmsProp(RATE, 0.9, 1e-3, 0.5, true, 0.01)),
        entry("sgd", new Sgd(RATE, 0)),
        entry("sgd with decay", new Sgd(RATE, 0.1)));
  }
}
