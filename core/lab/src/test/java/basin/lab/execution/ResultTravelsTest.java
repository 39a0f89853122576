package basin.lab.execution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.run.Cost;
import basin.spi.run.Curve;
import basin.spi.run.Effort;
import basin.spi.run.End;
import basin.spi.run.Failure;
import basin.spi.run.Outcome;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import basin.spi.run.TrialResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A result is the same in another process, to the last bit. */
class ResultTravelsTest {
  private static final Failure FAILURE =
      new Failure(
          Failure.Kind.ERROR,
          "own.jar",
          List.of(new StackTraceElement("own.jar", null, null, "Own", "update", "Own.java", 7)),
          "an error\n\tat Own.update",
          "");

  @Test
  void allPartsArrive() throws IOException, ClassNotFoundException {
    TrialResult there = travelled(result(Optional.of(new Effort(1, 2, 3)), FAILURE));

    assertEquals(Optional.of(new Effort(1, 2, 3)), there.cost().effort());
    assertEquals(Optional.of(new SharedMachine(2, 1, 0.5)), there.cost().sharedMachine());
    assertEquals(Optional.of(FAILURE), there.failure());
    assertEquals("own.jar", there.failure().get().trace().get(0).getClassLoaderName());
    assertEquals(List.of("a remark"), there.remarks());
    assertEquals("abc", there.digest());
    assertEquals(Outcome.FAILED, there.outcome());
  }

  @Test
  void whatIsEmptyStaysEmpty() throws IOException, ClassNotFoundException {
    TrialResult there = travelled(result(Optional.empty(), null));

    assertEquals(Optional.empty(), there.cost().effort());
    assertEquals(Optional.empty(), there.failure());
  }

  @Test
  void numbersKeepTheirBits() throws IOException, ClassNotFoundException {
    double[] odd = {-0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 0.1};

    TrialResult there = travelled(result(Optional.empty(), null, odd));

    assertArrayEquals(bits(odd), bits(there.curves().get(0).values()));
    assertArrayEquals(bits(odd), bits(there.tracks().get(0).values()[0]));
  }

  private static TrialResult result(Optional<Effort> effort, Failure failure, double... values) {
    int length = values.length;
    return new TrialResult(
        "id",
        new End(Outcome.FAILED, "reason", Optional.ofNullable(failure)),
        new Cost(length, 0.5, 7, effort, 1.25, Optional.of(new SharedMachine(2, 1, 0.5))),
        3,
        List.of(new Curve("loss", new long[length], new double[length], new long[length], values)),
        List.of(new Track("point", new long[1], new double[][] {values})),
        List.of("a remark"),
        "abc");
  }

  private static TrialResult travelled(TrialResult result)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(result);
    }
    return (TrialResult)
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }

  private static long[] bits(double[] values) {
    return DoubleStream.of(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
