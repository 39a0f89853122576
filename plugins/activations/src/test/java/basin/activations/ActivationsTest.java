package basin.activations;

import static java.util.Map.entry;

import basin.spi.Plugin;
import basin.spi.network.Activation;
import basin.testkit.ActivationContract;
import basin.testkit.HouseStyle;
import java.util.Map;

class ActivationsTest implements ActivationContract, HouseStyle {
  @Override
  public Plugin plugin() {
    return new ActivationsPlugin();
  }

  @Override
  public Map<String, Activation> components() {
    return Map.ofEntries(
        entry("elu", new Elu(1)),
        entry("elu that is shallow", new Elu(0.5)),
        entry("gelu", new Gelu()),
        entry("identity", new Identity()),
        entry("leaky-relu", new LeakyRelu(0.01)),
        entry("relu", new Relu()),
        entry("sigmoid", new Sigmoid()),
        entry("silu", new Silu()),
        entry("softmax", new Softmax()),
        entry("softplus", new Softplus()),
        entry("tanh", new Tanh()));
  }
}
