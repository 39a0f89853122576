package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.descent.Line;
import basin.spi.descent.LineSearch;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every line search must hold to. */
public interface LineSearchContract extends ComponentContract<LineSearch> {
  @Override
  default Class<LineSearch> point() {
    return LineSearch.class;
  }

  /** On a parabola, from a first length that is good, short or long, it ends lower. */
  @TestFactory
  default Stream<DynamicTest> endsLowerOnAParabola() {
    return each(
        search -> {
          for (double first : new double[] {0.9, 1e-3, 1.7}) {
            Drawn line = new Drawn(a -> (a - 1) * (a - 1) / 2, a -> a - 1);
            double length = search.length(line, first);
            assertTrue(length > 0, () -> "length " + length + " from a first of " + first);
            assertTrue(line.value(length) < line.value(0), () -> "no lower at " + length);
          }
        });
  }

  /** A search remembers nothing: the same line gives the same length. */
  @TestFactory
  default Stream<DynamicTest> theSameLineGivesTheSameLength() {
    return each(
        search -> {
          double length = search.length(wave(), 0.3);
          search.length(new Drawn(a -> (a - 4) * (a - 4), a -> 2 * (a - 4)), 1);
          assertEquals(length, search.length(wave(), 0.3));
        });
  }

  /** Beyond a wall of NaN it comes to an end, at a finite length that is not negative. */
  @TestFactory
  default Stream<DynamicTest> endsWhereValuesAreNotFinite() {
    return each(
        search -> {
          Drawn line = new Drawn(a -> a < 0.1 ? -a : Double.NaN, a -> a < 0.1 ? -1 : Double.NaN);
          double length = search.length(line, 1);
          assertTrue(length >= 0 && Double.isFinite(length), () -> "length " + length);
        });
  }

  private static Drawn wave() {
    return new Drawn(a -> StrictMath.cos(a + 1), a -> -StrictMath.sin(a + 1));
  }

  /**
   * A line by its formulas.
   *
   * @param height φ
   * @param incline φ′
   */
  record Drawn(DoubleUnaryOperator height, DoubleUnaryOperator incline) implements Line {
    private static final double H = 0x1p-17;

    @Override
    public Place start() {
      return at(0);
    }

    @Override
    public double value(double length) {
      return height.applyAsDouble(length);
    }

    @Override
    public Place at(double length) {
      return new Place(length, value(length), incline.applyAsDouble(length));
    }

    @Override
    public double curvature() {
      return (incline.applyAsDouble(H) - incline.applyAsDouble(-H)) / (2 * H);
    }

    @Override
    public double reach() {
      return 1;
    }
  }
}
