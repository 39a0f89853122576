package basin.initializers;

import static java.util.Map.entry;

import basin.spi.Plugin;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.testkit.HouseStyle;
import basin.testkit.InitializerContract;
import java.util.Map;
import java.util.OptionalDouble;

class InitializersTest implements InitializerContract, HouseStyle {
  @Override
  public Plugin plugin() {
    return new InitializersPlugin();
  }

  @Override
  public Map<String, Initializer> components() {
    return Map.ofEntries(
        entry("constant", new Constant(0)),
        entry("glorot-normal", new GlorotNormal(1)),
        entry("glorot-uniform", new GlorotUniform(2)),
        entry("he-normal", new HeNormal(1.5, FanMode.FAN_OUT)),
        entry("he-uniform", new HeUniform(1.5, FanMode.FAN_IN)),
        entry("lecun-normal", new LecunNormal()),
        entry("lecun-uniform", new LecunUniform()),
        entry("normal", new Normal(1, 0.5)),
        entry("uniform", new Uniform(-1, 3)));
  }

  @Override
  public OptionalDouble variance(Initializer initializer, Fan fan) {
    Map<Initializer, Double> promised =
        Map.of(
            new Constant(0), 0.0,
            new GlorotNormal(1), 2.0 / (fan.in() + fan.out()),
            new GlorotUniform(2), 4 * 2.0 / (fan.in() + fan.out()),
            new HeNormal(1.5, FanMode.FAN_OUT), 2.25 / fan.out(),
            new HeUniform(1.5, FanMode.FAN_IN), 2.25 / fan.in(),
            new LecunNormal(), 1.0 / fan.in(),
            new LecunUniform(), 1.0 / fan.in(),
            new Normal(1, 0.5), 0.25,
            new Uniform(-1, 3), 16 / 12.0);
    return OptionalDouble.of(promised.get(initializer));
  }
}
