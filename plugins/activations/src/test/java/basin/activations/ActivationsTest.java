package basin.activations;

import static java.util.Map.entry;

import basin.spi.Plugin;
import basin.spi.network.Activation;
import basin.testkit.ActivationContract;
import basin.testkit.HouseStyle;
import java.util.Map;
import java.util.Optional;

class ActivationsTest implements ActivationContract, HouseStyle {
  @Override
  public Plugin plugin() {
    return new ActivationsPlugin();
  }

  @Override
  public Map<String, Activation> components() {
    return Map.ofEntries(
        entry("bent-identity", new BentIdentity()),
        entry("celu", new Celu(1)),
        entry("celu that is deep", new Celu(2.5)),
        entry("cube", new Cube()),
        entry("elu", new Elu(1)),
        entry("elu that is deep", new Elu(1.7)),
        entry("elu that is shallow", new Elu(0.5)),
        entry("exponential", new Exponential()),
        entry("gaussian", new Gaussian()),
        entry("gelu", new Gelu()),
        entry("gelu-tanh", new GeluTanh()),
        entry("hard-shrink", new HardShrink(0.5)),
        entry("hard-sigmoid", new HardSigmoid()),
        entry("hard-swish", new HardSwish()),
        entry("hard-tanh", new HardTanh(-1, 1)),
        entry("hard-tanh between others", new HardTanh(-0.25, 2.5)),
        entry("identity", new Identity()),
        entry("isrlu", new Isrlu(3)),
        entry("isru", new Isru(1)),
        entry("isru that is wide", new Isru(0.1)),
        entry("leaky-relu", new LeakyRelu(0.01)),
        entry("lecun-tanh", new LecunTanh()),
        entry("log-sigmoid", new LogSigmoid()),
        entry("log-softmax", new LogSoftmax()),
        entry("mish", new Mish()),
        entry("rational-tanh", new RationalTanh()),
        entry("rectified-tanh", new RectifiedTanh()),
        entry("relu", new Relu()),
        entry("relu-squared", new ReluSquared()),
        entry("relu6", new Relu6()),
        entry("selu", new Selu()),
        entry("sigmoid", new Sigmoid()),
        entry("silu", new Silu()),
        entry("sine", new Sine(1.5)),
        entry("snake", new Snake(0.7)),
        entry("soft-shrink", new SoftShrink(0.5)),
        entry("softmax", new Softmax()),
        entry("softmin", new Softmin()),
        entry("softplus", new Softplus()),
        entry("softplus that is linear from a point", new Softplus(2, Optional.of(4.0))),
        entry("softplus that is sharp", new Softplus(3.5, Optional.empty())),
        entry("softsign", new Softsign()),
        entry("sparse-plus", new SparsePlus()),
        entry("sparse-sigmoid", new SparseSigmoid()),
        entry("sparsemax", new Sparsemax()),
        entry("squareplus", new Squareplus(4)),
        entry("star-relu", new StarRelu(0.8944, -0.4472)),
        entry("tanh", new Tanh()),
        entry("tanh-shrink", new TanhShrink()),
        entry("threshold", new Threshold(0.5, -2)));
  }
}
