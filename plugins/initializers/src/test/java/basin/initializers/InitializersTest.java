package basin.initializers;

import static java.util.Map.entry;

import basin.spi.Plugin;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.testkit.HouseStyle;
import basin.testkit.InitializerContract;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

class InitializersTest implements InitializerContract, HouseStyle {
  @Override
  public Plugin plugin() {
    return new InitializersPlugin();
  }

  @Override
  public Map<String, Initializer> components() {
    return Map.ofEntries(
        entry("constant", new Constant(0)),
        entry("delta-orthogonal", new DeltaOrthogonal(1)),
        entry("dirac", new Dirac(1)),
        entry("edge-of-chaos", new EdgeOfChaos(new Squash(), 0.3)),
        entry("glorot-normal", new GlorotNormal(1)),
        entry("glorot-uniform", new GlorotUniform(2)),
        entry("he-normal", new HeNormal(1.5, FanMode.FAN_OUT)),
        entry("he-uniform", new HeUniform(1.5, FanMode.FAN_IN)),
        entry("identity", new Identity(2)),
        entry("lecun-normal", new LecunNormal()),
        entry("lecun-uniform", new LecunUniform()),
        entry("lsuv", new Lsuv(1.5)),
        entry("normal", new Normal(1, 0.5)),
        entry("ones", new Ones()),
        entry("orthogonal", new Orthogonal(1.5)),
        entry("pytorch-linear", new PytorchLinear()),
        entry("sparse", new Sparse(0.75, 0.2)),
        entry("truncated-normal", new TruncatedNormal(0, 1, -2, 2)),
        entry("truncated-normal far from its mean", new TruncatedNormal(0, 0.5, 1.5, 3)),
        entry("uniform", new Uniform(-1, 3)),
        entry("values", GIVEN),
        entry(
            "variance-scaling",
            new VarianceScaling(1, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL)),
        entry(
            "variance-scaling of both fans",
            new VarianceScaling(2, FanMode.FAN_AVG, Distribution.UNIFORM)),
        entry(
            "variance-scaling without bounds",
            new VarianceScaling(2, FanMode.FAN_OUT, Distribution.NORMAL)),
        entry("zeros", new Zeros()));
  }

  /** As many numbers as the contract's block has. */
  private static final Values GIVEN =
      new Values(
          IntStream.range(0, FAN.in() * FAN.out()).mapToObj(i -> (i % 11 - 5) / 8.0).toList());

  @Override
  public OptionalDouble variance(Initializer initializer, Fan fan) {
    Map<Initializer, Double> promised =
        Map.ofEntries(
            entry(new Constant(0), 0.0),
            entry(new GlorotNormal(1), 2.0 / (fan.in() + fan.out())),
            entry(new GlorotUniform(2), 4 * 2.0 / (fan.in() + fan.out())),
            entry(new HeNormal(1.5, FanMode.FAN_OUT), 2.25 / fan.out()),
            entry(new HeUniform(1.5, FanMode.FAN_IN), 2.25 / fan.in()),
            entry(new LecunNormal(), 1.0 / fan.in()),
            entry(new LecunUniform(), 1.0 / fan.in()),
            entry(new Normal(1, 0.5), 0.25),
            entry(new Ones(), 0.0),
            entry(new Orthogonal(1.5), 2.25 / fan.out()), // more units than inputs
            entry(new PytorchLinear(), 1 / (3.0 * fan.in())),
            entry(new Sparse(0.75, 0.2), 0.25 * 0.04),
            entry(new TruncatedNormal(0, 1, -2, 2), 0.8796256610342398 * 0.8796256610342398),
            entry(new Uniform(-1, 3), 16 / 12.0),
            entry(
                new VarianceScaling(1, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL),
                1.0 / fan.in()),
            entry(
                new VarianceScaling(2, FanMode.FAN_AVG, Distribution.UNIFORM),
                4.0 / (fan.in() + fan.out())),
            entry(new VarianceScaling(2, FanMode.FAN_OUT, Distribution.NORMAL), 2.0 / fan.out()),
            entry(new Zeros(), 0.0));
    Double variance = promised.get(initializer);
    return variance == null ? OptionalDouble.empty() : OptionalDouble.of(variance);
  }
}
