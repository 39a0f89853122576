package basin.reports.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
  @ParameterizedTest
  @ValueSource(ints = {30, 36, 45, 114, 250})
  void sharesOfRowsAreTheSameHoweverTheyWereKept(int rows) {
    double[] exact = {
      (rows - 1.0) / rows, (rows - 3.0) / rows, (rows - 4.0) / rows, (rows - 7.0) / rows, 7.0 / rows
    };
    double[] single = Arrays.stream(exact).map(x -> (float) x).toArray();
    double[] short4 = Arrays.stream(exact).map(x -> Math.rint(x * 1e4) / 1e4).toArray();
    for (double[] kept : new double[][] {exact, single, short4}) {
      Counts counts = Counts.of(kept);
      for (int i = 0; i < exact.length; i++) {
        assertEquals(exact[i], counts.settled(kept[i]), 1e-15);
      }
    }
  }

  @Test
  void numbersThatCountNothingStayAsTheyAre() {
    double[] values = new SplittableRandom(5).doubles(8).toArray();
    assertEquals(0, Counts.of(values).rows());
    assertEquals(values[3], Counts.of(values).settled(values[3]));
    assertEquals(0, Counts.of(0, 1).rows());
    assertEquals(100, Counts.of(0.12f, 0.57, 0.93).rows(), "two decimals are too few to tell more");
  }
}
