package example;

import basin.spi.Plugin;
import basin.spi.network.Activation;
import basin.testkit.ActivationContract;
import java.util.Map;

class LishtTest implements ActivationContract {
  @Override
  public Plugin plugin() {
    return new ExamplePlugin();
  }

  @Override
  public Map<String, Activation> components() {
    return Map.of("lisht", new Lisht());
  }
}
