package basin.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import basin.engine.number.Arithmetic;
import basin.spi.network.Room;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {
  private final List<Integer> made = new ArrayList<>();
  private final Room room = new Room(this::matrix);

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
      assertEquals(rows, room.rows(rows).rows());
    }
    assertEquals(List.of(4, 9), made);
  }

  @Test
  void whatWasWrittenIsThereAgain() {
    room.rows(4).set(1, 2, 7);
    assertEquals(7, room.rows(4).get(1, 2));
    assertEquals(7, room.rows(2).get(1, 2));
    assertSame(room.rows(2), room.rows(2));
  }
}
