package basin.designs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.random.SeededStreams;
import basin.spi.Plugin;
import basin.spi.space.Design;
import basin.testkit.DesignContract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesignsTest implements DesignContract {
  private static final List<String> THREE = List.of("a", "b", "c");

  static Stream<Design> designs() {
    return Stream.of(
        new Halton(64, 3), new LatinHypercube(64, 3), new Random(64, 3), new Sobol(64, 3));
  }

  @Override
  public Plugin plugin() {
    return new DesignsPlugin();
  }

  @Override
  public Map<String, Design> components() {
    return Map.of(
        "halton", new Halton(64, 3),
        "latin-hypercube", new LatinHypercube(64, 3),
        "random", new Random(64, 3),
        "sobol", new Sobol(64, 3),
        "sobol of an odd number", new Sobol(11, 0));
  }

  private static double[][] points(Design design, List<String> names) {
    return design.points(names, new SeededStreams(0));
  }

  /** Joe and Kuo, new-joe-kuo-6: the first points as their program prints them. */
  @Test
  void sobolsSequenceIsTheOneOfJoeAndKuo() {
    double[][] first = {
      {0, 0, 0},
      {0.5, 0.5, 0.5},
      {0.75, 0.25, 0.25},
      {0.25, 0.75, 0.75},
      {0.375, 0.375, 0.625},
      {0.875, 0.875, 0.125},
      {0.625, 0.125, 0.875},
      {0.125, 0.625, 0.375},
      {0.1875, 0.3125, 0.9375},
      {0.6875, 0.8125, 0.4375}
    };
    assertArrayEquals(first, Sobol.raw(10, 3));
  }

  @Test
  void haltonsSequenceIsTheRadicalInverses() {
    double[][] found = Halton.raw(new HaltonSequenceGenerator(2, new int[] {2, 3}, null), 6);
    double[][] known = {
      {0, 0},
      {1 / 2.0, 1 / 3.0},
      {1 / 4.0, 2 / 3.0},
      {3 / 4.0, 1 / 9.0},
      {1 / 8.0, 4 / 9.0},
      {5 / 8.0, 7 / 9.0}
    };
    for (int i = 0; i < known.length; i++) {
      assertArrayEquals(known[i], found[i], 1e-15);
    }
  }

  @ParameterizedTest
  @MethodSource("designs")
  void pointsAreOthersUnderAnotherSeed(Design design) {
    Design other =
        design instanceof Halton
            ? new Halton(64, 4)
            : design instanceof LatinHypercube
                ? new LatinHypercube(64, 4)
                : design instanceof Random ? new Random(64, 4) : new Sobol(64, 4);
    assertNotEquals(points(design, THREE)[0][0], points(other, THREE)[0][0]);
  }

  /** The first draws, written down once: another machine must draw the same. */
  @Test
  void theDrawsAreTheseOnEveryMachine() {
    List<String> names = List.of("optimizer.rate", "train.batch");
    assertEquals(
        "[[0.9454838683003067, 0.1192262467771289], [0.13545141924524196, 0.7327034908204618]]",
        Arrays.deepToString(points(new Random(2, 0), names)));
    assertEquals(
        "[[0.10524426517777569, 0.5451219179395737], [0.6944007466437485, 0.3202469312661505]]",
        Arrays.deepToString(points(new LatinHypercube(2, 0), names)));
    assertEquals(
        "[[0.7514943418611698, 0.15959184849896724], [0.2514943418611698, 0.6595918484989672]]",
        Arrays.deepToString(points(new Sobol(2, 0), names)));
    assertEquals(
        "[[0.4452354536058428, 0.6665526670310499], [0.9452354536058428, 0.3332193336977165]]",
        Arrays.deepToString(points(new Halton(2, 0), names)));
  }

  @Test
  void moreRandomPointsBeginWithTheFirstOnes() {
    double[][] few = points(new Random(3, 7), THREE);
    double[][] many = points(new Random(9, 7), THREE);
    assertArrayEquals(few, Arrays.copyOf(many, 3));
  }

  @Test
  void aSettingMoreChangesNoOther() {
    for (Design design : designs().filter(d -> !(d instanceof Halton)).toList()) {
      double[][] two = points(design, List.of("a", "b"));
      double[][] three = points(design, THREE);
      for (int i = 0; i < two.length; i++) {
        assertArrayEquals(two[i], Arrays.copyOf(three[i], 2), design.toString());
      }
    }
  }

  /** Each of n equal shares of each setting has one value. */
  @Test
  void aLatinHypercubeHasOneValueInEachShare() {
    double[][] points = points(new LatinHypercube(50, 1), THREE);
    for (int axis = 0; axis < 3; axis++) {
      int setting = axis;
      int[] shares =
          Arrays.stream(points).mapToInt(p -> (int) (p[setting] * 50)).sorted().toArray();
      assertArrayEquals(IntStream.range(0, 50).toArray(), shares);
    }
  }

  /** So have Sobol's points, for they stay a digital net under the shift; so do boxes of 8 × 8. */
  @Test
  void sobolsPointsFillEveryBoxOfTheirNet() {
    double[][] points = points(new Sobol(64, 9), List.of("a", "b"));
    long boxes =
        Arrays.stream(points).map(p -> (int) (p[0] * 8) * 8 + (int) (p[1] * 8)).distinct().count();
    assertEquals(64, boxes);
    long shares = Arrays.stream(points).map(p -> (int) (p[1] * 64)).distinct().count();
    assertEquals(64, shares);
  }

  @Test
  void tooManySettingsAreRefused() {
    List<String> many = IntStream.range(0, 41).mapToObj(i -> "s" + i).toList();
    assertThrows(IllegalArgumentException.class, () -> points(new Halton(2, 0), many));
    assertEquals(41, points(new Sobol(2, 0), many)[1].length);
  }
}
