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
    Adam adam =
        new Adam(RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0), false);
    return Map.ofEntries(
        entry("adagrad", new Adagrad(RATE, 0, 1e-10, 0, new Constant(0))),
        entry("adagrad with everything", new Adagrad(RATE, 0.1, 1e-8, 0.1, new Constant(0.01))),
        entry("adam", adam),
        entry(
            "adam with everything",
            new Adam(RATE, new Constant(0.8), new Constant(0.99), 1e-6, new Constant(0.01), true)),
        entry(
            "adamw",
            new AdamW(
                RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0.01), false)),
        entry(
            "adamw with amsgrad",
            new AdamW(
                RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0.01), true)),
        entry("chain", new Chain(List.of(new ClipNorm(new Constant(1)), adam))),
        entry(
            "chain of transforms",
            new Chain(List.of(new ClipNorm(new Constant(1)), new ClipValue(new Constant(0.1))))),
        entry("clip-norm", new ClipNorm(new Constant(0.5))),
        entry("clip-value", new ClipValue(new Constant(0.5))),
        entry("momentum", new Momentum(RATE, new Constant(0.9), new Constant(0), new Constant(0))),
        entry(
            "momentum with everything",
            new Momentum(RATE, new Constant(0.8), new Constant(0.3), new Constant(0.01))),
        entry("nesterov", new Nesterov(RATE, new Constant(0.9), new Constant(0.01))),
        entry(
            "rmsprop",
            new RmsProp(RATE, new Constant(0.99), 1e-8, new Constant(0), false, new Constant(0))),
        entry(
            "rmsprop with everything",
            new RmsProp(
                RATE, new Constant(0.9), 1e-3, new Constant(0.5), true, new Constant(0.01))),
        entry("sgd", new Sgd(RATE, new Constant(0))),
        entry("sgd with decay", new Sgd(RATE, new Constant(0.1))));
  }
}
