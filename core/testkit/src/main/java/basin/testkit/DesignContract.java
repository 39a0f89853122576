package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.space.Design;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every design must hold to. Instances have ten points or more. */
public interface DesignContract extends ComponentContract<Design> {
  @Override
  default Class<Design> point() {
    return Design.class;
  }

  /** As many points as it says, of as many numbers as there are settings, all inside the cube. */
  @TestFactory
  default Stream<DynamicTest> pointsLieInsideTheCube() {
    return eachNames(
        (design, names) -> {
          double[][] points = points(design, names);
          assertEquals(design.count(), points.length, "points");
          for (double[] point : points) {
            assertEquals(names.size(), point.length, "numbers of a point");
            assertTrue(
                Arrays.stream(point).allMatch(x -> x > 0 && x < 1), () -> Arrays.toString(point));
          }
        });
  }

  /** Asked again it says the same, and what one caller does to its points nobody else sees. */
  @TestFactory
  default Stream<DynamicTest> pointsAreTheSameEachTime() {
    return eachNames(
        (design, names) -> {
          double[][] first = points(design, names);
          double[][] kept = Arrays.stream(first).map(double[]::clone).toArray(double[][]::new);
          Arrays.stream(first).forEach(point -> Arrays.fill(point, 0.5));
          assertArrayEquals(kept, points(design, names));
        });
  }

  /** Points spread: no value of a setting comes twice, and each half of the range has some. */
  @TestFactory
  default Stream<DynamicTest> pointsSpreadOverEachSetting() {
    return eachNames(
        (design, names) -> {
          double[][] points = points(design, names);
          for (int axis = 0; axis < names.size(); axis++) {
            int setting = axis;
            double[] values = Arrays.stream(points).mapToDouble(p -> p[setting]).toArray();
            assertEquals(values.length, Arrays.stream(values).distinct().count(), "values");
            long low = Arrays.stream(values).filter(x -> x < 0.5).count();
            assertTrue(low > 0 && low < values.length, () -> Arrays.toString(values));
          }
        });
  }

  /** More settings than it can spread over are refused with words, and others never. */
  @TestFactory
  default Stream<DynamicTest> tooManySettingsAreRefusedInWords() {
    return each(
        design -> {
          List<String> many = names(500);
          try {
            assertEquals(many.size(), points(design, many)[0].length);
          } catch (IllegalArgumentException e) {
            assertNotNull(e.getMessage(), "a refusal without a message");
          }
        });
  }

  private Stream<DynamicTest> eachNames(BiConsumer<Design, List<String>> check) {
    return each(design -> IntStream.of(1, 2, 7).forEach(n -> check.accept(design, names(n))));
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "setting" + i).toList();
  }

  private static double[][] points(Design design, List<String> names) {
    return design.points(names, new SeededStreams(0));
  }
}
