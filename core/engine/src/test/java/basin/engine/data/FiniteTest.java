package basin.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.example.EmptyShelf;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.number.Precision;
import basin.spi.random.Streams;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiniteTest {
  @Test
  void aNumberBeyondThePrecisionIsRefusedWithItsPlace() {
    Fixed data = new Fixed(new double[][] {{1, 2}, {3, -2.5e39}}, new double[][] {{1}, {2}}, "0");
    assertEquals(
        "row 2, column 2  -2.5e39 is beyond float32, which ends at 3.4e38; set precision: float64,"
            + " or have the column scaled",
        refusal(data, Precision.FLOAT32));
    assertEquals(-2.5e39, rows(data, Precision.FLOAT64).train().inputs().get(1, 1));
  }

  @Test
  void targetsAreNumbersLikeAnyOther() {
    Fixed data = new Fixed(new double[][] {{1}, {3}}, new double[][] {{4e38}, {2}}, "0");
    assertEquals(
        "row 1, column 1  4e38 is beyond float32, which ends at 3.4e38; set precision: float64, or"
            + " have the column scaled",
        refusal(data, Precision.FLOAT32));
  }

  @Test
  void whatIsNoNumberIsRefusedInEveryPrecision() {
    Fixed data = new Fixed(new double[][] {{1}, {Double.NaN}}, new double[][] {{1}, {2}}, "0");
    assertEquals(
        "row 2, column 1  NaN is no number that can be learnt from; mend it or leave the row out",
        refusal(data, Precision.FLOAT64));
  }

  @Test
  void whatIsTooSmallIsRoundedAsAnyNumber() {
    Fixed data = new Fixed(new double[][] {{1e-60}, {3}}, new double[][] {{1}, {2}}, "0");
    assertEquals(0, rows(data, Precision.FLOAT32).train().inputs().get(0, 0));
  }

  @Test
  void dataThatChangeAreNotReadUnderTheirOldName() {
    DataRoom room = new DataRoom(new EmptyShelf());
    Fixed data = new Fixed(new double[][] {{1}}, new double[][] {{1}}, "0");
    room.digest(data);
    data.contents = "1";
    DataException refusal =
        assertThrows(
            DataException.class, () -> room.rows(data, new SeededStreams(0), Precision.FLOAT32));
    assertEquals(
        "The data have changed since they were first looked at (fixed). Leave them alone while"
            + " Basin runs, and run again.",
        refusal.getMessage());
  }

  @Test
  void remarksComeWithTheRows() {
    Fixed data = new Fixed(new double[][] {{1}}, new double[][] {{1}}, "0");
    assertEquals(List.of("one row is few"), rows(data, Precision.FLOAT32).remarks());
  }

  private static String refusal(Dataset data, Precision precision) {
    return assertThrows(DataException.class, () -> rows(data, precision)).getMessage();
  }

  private static Rows rows(Dataset data, Precision precision) {
    return new DataRoom(new EmptyShelf()).rows(data, new SeededStreams(0), precision);
  }

  private static final class Fixed implements Dataset {
    private final double[][] inputs;
    private final double[][] targets;
    private String contents;

    Fixed(double[][] inputs, double[][] targets, String contents) {
      this.inputs = inputs;
      this.targets = targets;
      this.contents = contents;
    }

    @Override
    public Samples load(Shelf shelf, Streams streams) {
      int[] train = new int[inputs.length];
      for (int r = 0; r < train.length; r++) {
        train[r] = r;
      }
      return new Samples(
          Task.REGRESSION,
          Table.of(inputs, inputs[0].length),
          Table.of(targets, 1),
          train,
          new int[0],
          new int[0],
          "fixed",
          List.of("one row is few"));
    }

    @Override
    public boolean seeded() {
      return false;
    }

    @Override
    public String digest(Shelf shelf) {
      return contents;
    }
  }
}
