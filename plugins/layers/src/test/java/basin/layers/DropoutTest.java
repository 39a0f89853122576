package basin.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.engine.network.NetworkLandscape;
import basin.layers.activation.RRelu;
import basin.layers.given.GivenLayers;
import basin.layers.given.GivenRows;
import basin.layers.given.TestContext;
import basin.layers.noise.Dropout;
import basin.layers.noise.GaussianNoise;
import basin.losses.Mse;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
  private static final int COLUMNS = 400;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
  void theMeanIsPreserved(double rate) {
    double[] seen = dropped(rate, Pass.TRAINING).all().toArray();
    double mean = 0;
    for (double number : seen) {
      assertTrue(number == 0 || Math.abs(number - 1 / (1 - rate)) < 1e-15, () -> "" + number);
      mean += number / seen.length;
    }
    double deviation = StrictMath.sqrt(rate / (1 - rate) / seen.length);
    assertEquals(1, mean, 4 * deviation + 1e-12);
  }

  @Test
  void inEvaluationNothingIsDone() {
    Matrix ones = ones();
    ActiveLayer layer = start(new Dropout(progress -> 0.5));
    assertSame(ones, layer.forward(ones, Pass.EVALUATION));
    assertSame(ones, layer.backward(ones, true));
  }

  @Test
  void whatIsDroppedAtASmallRateIsDroppedAtALargerOne() {
    double[] small = dropped(0.2, Pass.TRAINING).all().toArray();
    double[] large = dropped(0.6, Pass.TRAINING).all().toArray();
    int both = 0;
    for (int i = 0; i < small.length; i++) {
      assertTrue(small[i] != 0 || large[i] == 0);
      both += small[i] != 0 && large[i] == 0 ? 1 : 0;
    }
    assertTrue(both > 0);
  }

  @Test
  void theWayBackIsThatOfTheMask() {
    ActiveLayer layer = start(new Dropout(progress -> 0.5));
    double[] forward = layer.forward(ones(), Pass.TRAINING).all().toArray();
    assertArrayEquals(forward, layer.backward(ones(), true).all().toArray());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void aRateOutOfRangeIsRefused(double rate) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> dropped(rate, Pass.TRAINING));
    assertEquals("the rate is " + rate + "; it must be ≥ 0 and < 1", refused.getMessage());
  }

  @Test
  void aStepSeesOneMaskHoweverOftenItEvaluates() {
    assertOneFunctionAStep(new Dropout(progress -> 0.5));
  }

  @Test
  void aStepSeesOneNoiseHoweverOftenItEvaluates() {
    assertOneFunctionAStep(new GaussianNoise(progress -> 0.5));
  }

  @Test
  void aStepSeesOneSetOfSlopesHoweverOftenItEvaluates() {
    assertOneFunctionAStep(new RRelu(0.1, 0.9));
  }

  @Test
  void slopesBelow0LieBetweenTheirEndsAndHaveTheirMeanInEvaluation() {
    ActiveLayer layer = start(new RRelu(0.25, 0.75));
    Matrix negative = ones();
    negative.all().negate().set(0, 3);
    double[] bent = layer.forward(negative, Pass.TRAINING).all().toArray();
    double sum = 0;
    for (int i = 1; i < bent.length; i++) {
      assertTrue(-0.75 <= bent[i] && bent[i] <= -0.25, "slope " + -bent[i]);
      sum -= bent[i];
    }
    int drawn = bent.length - 1;
    assertEquals(0.5, sum / drawn, 4.5 * 0.5 / Math.sqrt(12.0 * drawn));
    assertEquals(3, bent[0]);
    double[] back = layer.backward(ones(), true).all().toArray();
    assertEquals(1, back[0]);
    assertEquals(-bent[5], back[5]);
    Matrix calm = layer.forward(negative, Pass.EVALUATION);
    assertEquals(3, calm.get(0, 0));
    assertEquals(-0.5, calm.get(0, 5));
    assertEquals(0.5, layer.backward(ones(), true).get(0, 5));
  }

  private static void assertOneFunctionAStep(Layer layer) {
    double[][] rows = {{0.3, -0.7, 1.1}, {0.9, 0.4, -0.2}};
    NetworkLandscape network =
        (NetworkLandscape)
            new GivenRows(rows, new double[][] {{1}, {0}})
                .network(List.of(layer, GivenLayers.dense(1, new Identity(), true)), new Mse());
    Vec point = GivenRows.DOUBLES.vec(4).fill(1);
    Vec gradient = GivenRows.DOUBLES.vec(4);

    network.beginStep();
    double first = network.batch(0).value(point);
    assertEquals(first, network.batch(0).gradient(point, gradient));
    double away = network.whole().value(point); // an evaluation in between
    assertEquals(first, network.batch(0).value(point));
    network.endStep();
    network.beginStep();
    double second = network.batch(0).value(point);
    assertNotEquals(first, second);
    assertEquals(second, network.batch(0).value(point));
    network.endStep();
    assertEquals(away, network.whole().value(point));
  }

  private static Matrix dropped(double rate, Pass pass) {
    return start(new Dropout(progress -> rate)).forward(ones(), pass);
  }

  private static ActiveLayer start(Layer layer) {
    return layer.start(new TestContext(layer, COLUMNS, 5));
  }

  private static Matrix ones() {
    Matrix ones = GivenRows.DOUBLES.matrix(5, COLUMNS);
    ones.all().fill(1);
    return ones;
  }
}
