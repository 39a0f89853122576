package basin.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.example.Squares;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Fan;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeCheckTest {
  @Test
  void whatFitsHasNoMisfit() {
    assertEquals(
        List.of(),
        ShapeCheck.misfits(Shape.of(4), Shape.of(3), List.of(wide(7), wide(3)), new Squares()));
  }

  @Test
  void theLastLayerIsToBlameForTheNumberOfOutputs() {
    Layer last = wide(4);
    List<ShapeCheck.Misfit> misfits =
        ShapeCheck.misfits(Shape.of(4), Shape.of(1), List.of(wide(7), last), new Squares());
    assertEquals(1, misfits.size());
    assertSame(last, misfits.get(0).layer().orElseThrow());
    assertEquals(
        "The last layer puts out 4 numbers per row, but the data have 1 target column."
            + " Give the last layer 1 unit.",
        misfits.get(0).text());
  }

  @Test
  void theLargestLayerIsToBlameForTheSizeAndBothAreSaidAtOnce() {
    Layer large = wide(1 << 30);
    List<ShapeCheck.Misfit> misfits =
        ShapeCheck.misfits(
            Shape.of(4), Shape.of(3), List.of(wide(2), large, wide(1)), new Squares());
    assertEquals(2, misfits.size());
    assertSame(large, misfits.get(0).layer().orElseThrow());
    assertTrue(misfits.get(0).text().contains("3 221 225 480 parameters (13 GB in float32)"));
    assertTrue(misfits.get(1).text().startsWith("The last layer puts out 1 number per row"));
  }

  @Test
  void sizesBeyondAnyNumberAreCountedAsFarAsNumbersGo() {
    Layer large = wide(Integer.MAX_VALUE);
    NetworkSize size = NetworkSize.of(List.of(large, large, large, large), Shape.of(5));
    assertEquals(Long.MAX_VALUE, size.parameters());
    assertEquals(4L * Integer.MAX_VALUE, size.activations());
  }

  @Test
  void aSizeIsThatOfAllWeights() {
    NetworkSize size = NetworkSize.of(List.of(wide(3), wide(2)), Shape.of(5));
    assertEquals(5 * 3 + 3 * 2, size.parameters());
    assertEquals(3 + 2, size.activations());
    assertEquals(Shape.of(2), size.outputs());
  }

  private static Layer wide(int units) {
    return new Layer() {
      @Override
      public Plan plan(Shape inputs) {
        Fan fan = new Fan(inputs.size(), units, 1);
        return new Plan(
            Shape.of(units),
            List.of(Parameter.weights("weights", inputs.size(), units, fan, Optional.empty())));
      }

      @Override
      public ActiveLayer start(LayerContext context) {
        throw new UnsupportedOperationException("nothing is started to be measured");
      }

      @Override
      public String label() {
        return "wide";
      }
    };
  }
}
