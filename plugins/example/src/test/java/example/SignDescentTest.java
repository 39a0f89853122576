package example;

import basin.spi.Plugin;
import basin.spi.descent.Optimizer;
import basin.testkit.OptimizerContract;
import java.util.Map;

class SignDescentTest implements OptimizerContract {
  @Override
  public Plugin plugin() {
    return new ExamplePlugin();
  }

  @Override
  public Map<String, Optimizer> components() {
    return Map.of("sign-descent", new SignDescent(progress -> 0.01));
  }
}
