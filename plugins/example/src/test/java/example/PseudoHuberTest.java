package example;

import basin.spi.Plugin;
import basin.spi.network.Loss;
import basin.testkit.LossContract;
import java.util.Map;

class PseudoHuberTest implements LossContract {
  @Override
  public Plugin plugin() {
    return new ExamplePlugin();
  }

  @Override
  public Map<String, Loss> components() {
    return Map.of("pseudo-huber", new PseudoHuber(0.5));
  }
}
