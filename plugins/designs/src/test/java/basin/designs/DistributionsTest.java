package basin.designs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.Plugin;
import basin.spi.space.Distribution;
import basin.testkit.DistributionContract;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionsTest implements DistributionContract {
  private static final Map<String, Distribution> ALL =
      Map.ofEntries(
          Map.entry("adagrad-rate", new AdagradRate()),
          Map.entry("adam-epsilon", new AdamEpsilon()),
          Map.entry("adam-rate", new AdamRate()),
          Map.entry("adam-tuned-rate", new AdamTunedRate()),
          Map.entry("decay-strength", new DecayStrength()),
          Map.entry("integers", new Integers(3, 6)),
          Map.entry("log-normal", new LogNormal(0.01, 0.5)),
          Map.entry("log-uniform", new LogUniform(1e-4, 1)),
          Map.entry("momentum-factor", new MomentumFactor()),
          Map.entry("momentum-rate", new MomentumRate()),
          Map.entry("normal", new Normal(5, 2)),
          Map.entry("sgd-rate", new SgdRate()),
          Map.entry("uniform", new Uniform(-1, 3)));

  @Override
  public Plugin plugin() {
    return new DesignsPlugin();
  }

  @Override
  public Map<String, Distribution> components() {
    return ALL;
  }

  /** Medians, and what lies a standard deviation above: Φ(1) = 0.841344746068542… */
  @ParameterizedTest
  @CsvSource({
    "uniform, 0.5, 1",
    "uniform, 0.25, 0",
    "log-uniform, 0.5, 0.01",
    "log-uniform, 0.25, 0.001",
    "normal, 0.5, 5",
    "normal, 0.8413447460685429, 7",
    "normal, 0.0227501319481792, 1",
    "log-normal, 0.8413447460685429, 0.0316227766016838",
    "integers, 0.01, 3",
    "integers, 0.26, 4",
    "integers, 0.99, 6",
    "sgd-rate, 0.5, 0.00794328234724281",
    "sgd-rate, 0.8413447460685429, 0.162181009735893",
    "momentum-rate, 0.5, 0.00416869383470335",
    "momentum-rate, 0.8413447460685429, 0.107151930523761",
    "adam-rate, 0.5, 0.000954992586021436",
    "adam-rate, 0.8413447460685429, 0.0177827941003892",
    "adam-tuned-rate, 0.5, 0.00199526231496888",
    "adam-tuned-rate, 0.8413447460685429, 0.0524807460249773",
    "adagrad-rate, 0.5, 0.01",
    "adagrad-rate, 0.8413447460685429, 0.158489319246111",
    "momentum-factor, 0.3, 0.3",
    "adam-epsilon, 0.5, 1e-4",
    "decay-strength, 0.25, 1e-4"
  })
  void sharesLieWhereTheFormulaSays(String name, double share, double value) {
    assertEquals(value, ALL.get(name).at(share), 1e-12 * Math.abs(value));
  }

  @Test
  void aRangeHasTwoEnds() {
    assertThrows(IllegalArgumentException.class, () -> new Uniform(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new LogUniform(1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new Integers(2, 2));
  }
}
