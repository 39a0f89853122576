package basin.engine.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NonzerosTest {
  @ParameterizedTest
  @EnumSource(Precision.class)
  void everyPlaceThatIsNotZeroIsFoundOnceAndInOrder(Precision precision) {
    Matrix matrix = Arithmetic.of(precision).matrix(300, 70);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 300 * 70; i++) {
      int kind = random.nextInt(5);
      matrix.all().set(i, kind == 0 ? random.nextDouble() - 0.5 : kind == 1 ? -0.0 : 0);
    }
    Nonzeros found = Nonzeros.in(matrix).orElseThrow();
    for (int r = 0; r < matrix.rows(); r++) {
      List<Integer> places = new ArrayList<>();
      for (int t = found.from(r); t < found.to(r); t++) {
        places.add((int) found.places()[t]);
      }
      assertEquals(scanned(matrix, r), places, "row " + r);
    }
  }

  @Test
  void ofNumbersThatAreMostlyNotZeroThereIsNone() {
    Matrix matrix = Arithmetic.of(Precision.FLOAT32).matrix(30, 3);
    for (int r = 0; r < 30; r++) {
      matrix.set(r, 0, 1);
    }
    assertTrue(Nonzeros.in(matrix).isPresent(), "a third");
    matrix.set(7, 1, 1);
    assertTrue(Nonzeros.in(matrix).isEmpty(), "more than a third");
  }

  private static List<Integer> scanned(Matrix matrix, int row) {
    List<Integer> places = new ArrayList<>();
    for (int c = 0; c < matrix.columns(); c++) {
      if (matrix.get(row, c) != 0) {
        places.add(c);
      }
    }
    return places;
  }
}
