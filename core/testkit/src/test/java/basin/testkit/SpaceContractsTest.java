package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.Plugin;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.space.Design;
import basin.spi.space.Distribution;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The contracts of what draws pass what is right, and tell what is wrong. */
class SpaceContractsTest {
  private static final Plugin NOTHING = extensions -> {};

  /** Draws each setting from a stream of its name. */
  private static class Drawn implements Design {
    @Override
    public int count() {
      return 20;
    }

    @Override
    public double[][] points(List<String> names, Streams streams) {
      double[][] points = new double[20][names.size()];
      for (int setting = 0; setting < names.size(); setting++) {
        RandomStream stream = streams.named(names.get(setting));
        for (double[] point : points) {
          point[setting] = stream.uniform();
        }
      }
      return points;
    }
  }

  private static final Design FORGETFUL =
      new Drawn() {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public double[][] points(List<String> names, Streams streams) {
          double[][] points = super.points(names, streams);
          points[0][0] = 0.5 / calls.incrementAndGet();
          return points;
        }
      };

  private static final Design CORNERED =
      new Drawn() {
        @Override
        public double[][] points(List<String> names, Streams streams) {
          double[][] points = super.points(names, streams);
          points[3][0] = 1;
          return points;
        }
      };

  private static final Design SHORT =
      new Drawn() {
        @Override
        public int count() {
          return 21;
        }
      };

  private static final Design STUCK =
      new Drawn() {
        @Override
        public double[][] points(List<String> names, Streams streams) {
          double[][] points = super.points(names, streams);
          points[1] = points[0].clone();
          return points;
        }
      };

  @Test
  void aDesignThatLeavesTheCubeOrForgetsIsFound() {
    DesignContract contract =
        new DesignContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Design> components() {
            return Map.of(
                "right", new Drawn(),
                "forgetful", FORGETFUL,
                "cornered", CORNERED,
                "short", SHORT,
                "stuck", STUCK);
          }
        };
    assertEquals(List.of("cornered", "short"), failures(contract.pointsLieInsideTheCube()));
    assertEquals(List.of("forgetful"), failures(contract.pointsAreTheSameEachTime()));
    assertEquals(List.of("stuck"), failures(contract.pointsSpreadOverEachSetting()));
    assertEquals(List.of(), failures(contract.tooManySettingsAreRefusedInWords()));
  }

  @Test
  void aDistributionThatFallsOrHasNoEndsIsFound() {
    AtomicInteger calls = new AtomicInteger();
    DistributionContract contract =
        new DistributionContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Distribution> components() {
            return Map.of(
                "right", share -> 2 * share,
                "steps", share -> share < 0.5 ? 1 : 2,
                "falling", share -> 1 - share,
                "infinite", share -> share > 0.999_999 ? Double.POSITIVE_INFINITY : share,
                "forgetful", share -> share + calls.incrementAndGet(),
                "constant", share -> 7);
          }
        };
    assertEquals(
        List.of("falling", "infinite"), failures(contract.valuesRiseWithTheShareAndAreFinite()));
    assertEquals(List.of("forgetful"), failures(contract.aValueDependsOnTheShareAlone()));
    assertEquals(
        List.of("constant", "falling", "forgetful"), failures(contract.thereIsMoreThanOneValue()));
  }

  private static List<String> failures(Stream<DynamicTest> tests) {
    return Verdict.failures(tests).stream().sorted().toList();
  }
}
