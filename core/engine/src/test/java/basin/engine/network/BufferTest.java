package basin.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import basin.engine.number.Arithmetic;
import basin.spi.network.Buffer;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BufferTest {
  private final List<Integer> made = new ArrayList<>();
  private final Buffer buffer = new Buffer(this::matrix);

  private Matrix matrix(int rows) {
    made.add(rows);
    return Arithmetic.scalar(Precision.FLOAT32).matrix(rows, 3);
  }

  @Test
  void nothingIsMadeBeforeItIsNeeded() {
    assertEquals(List.of(), made);
  }

  @Test
  void aRoomGrowsWithTheLargestPassAndNeverShrinks() {
    for (int rows : new int[] {4, 2, 4, 9, 4, 9}) {
      assertEquals(rows, buffer.rows(rows).rows());
    }
    assertEquals(List.of(4, 9), made);
  }

  @Test
  void whatWasWrittenIsThereAgain() {
    buffer.rows(4).set(1, 2, 7);
    assertEquals(7, buffer.rows(4).get(1, 2));
    assertEquals(7, buffer.rows(2).get(1, 2));
    assertSame(buffer.rows(2), buffer.rows(2));
  }
}
