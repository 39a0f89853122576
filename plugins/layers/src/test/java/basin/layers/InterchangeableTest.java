package basin.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Softmax;
import basin.activations.Tanh;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.problem.Interchangeable;
import basin.testkit.NoFiles;
import basin.testkit.SmallNetwork;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which units of a network may change places. */
class InterchangeableTest {
  @Test
  void hiddenUnitsBetweenDenseLayersMay() {
    List<Interchangeable> groups = groups(dense(3, new Tanh()), dense(2, new Sigmoid()));

    assertEquals(1, groups.size());
    Interchangeable hidden = groups.get(0);
    assertEquals("dense1", hidden.name());
    // linear1 has 3 × 4 weights, dense1 4 × 3 and 3 biases, dense2 3 × 2 and 2 biases
    assertArrayEquals(new int[] {13, 16, 19, 22, 25}, hidden.incoming()[1]);
    assertArrayEquals(new int[] {29, 30}, hidden.outgoing()[1]);
    assertTrue(hidden.odd());
    assertFalse(hidden.homogeneous());
  }

  @Test
  void whatActivationsAreDecidesWhatElseUnitsMay() {
    Interchangeable relu = groups(dense(2, new Relu()), dense(1, new Tanh())).get(0);

    assertTrue(relu.homogeneous());
    assertFalse(relu.odd());
  }

  @Test
  void unitsThatSeeEachOtherMayNot() {
    assertEquals(List.of(), groups(dense(3, new Softmax()), dense(2, new Tanh())));
  }

  private static Layer dense(int units, Activation activation) {
    return new Dense(units, activation, true, Optional.empty(), new Constant(0));
  }

  private static List<Interchangeable> groups(Layer... layers) {
    return new SmallNetwork(List.of(layers))
        .open(
            new TrialWorkshop(
                new DataRoom(new NoFiles()),
                OptionalInt.empty(),
                Arithmetic.of(Precision.FLOAT64),
                new SeededStreams(0)))
        .interchangeable();
  }
}
