package basin.probes;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.testkit.GivenRows;
import basin.testkit.NoFiles;
import java.util.List;
import java.util.OptionalInt;

/** Landscapes to look at. */
final class Scenes {
  static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private Scenes() {}

  /** A problem opened in double precision. */
  static Landscape open(Problem problem) {
    return problem.open(workshop(OptionalInt.empty()));
  }

  /** A network on rows given, all parameters 0. */
  static Landscape network(double[][] inputs, double[][] targets, List<Layer> layers, Loss loss) {
    return network(inputs, targets, layers, loss, OptionalInt.empty());
  }

  /** The same in mini-batches, which take the rows in their own order at first. */
  static Landscape network(
      double[][] inputs, double[][] targets, List<Layer> layers, Loss loss, OptionalInt batch) {
    return workshop(batch)
        .network(
            new GivenRows(inputs, targets), layers, loss, (block, fan, random) -> block.fill(0));
  }

  static Vec vec(double... values) {
    return DOUBLES.vec(values);
  }

  private static TrialWorkshop workshop(OptionalInt batch) {
    return new TrialWorkshop(new DataRoom(new NoFiles()), batch, DOUBLES, new SeededStreams(0));
  }
}
