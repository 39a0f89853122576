package basin.gradients.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Identity;
import basin.activations.Sigmoid;
import basin.activations.Softmax;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.gradients.Nets;
import basin.initializers.Normal;
import basin.spi.network.Activation;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.problem.Crossing;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final int ROWS = 3;
  private static final int UNITS = 2;

  @Test
  void toTheSumsThatCameItIsTheSignalThatWentBack() {
    for (Activation last : List.of(new Identity(), new Sigmoid())) {
      Measurement measured = measured(last);
      assertArrayEquals(measured.signal(), measured.answer().to(sums(last)), 1e-12);
    }
  }

  @Test
  void toOtherSumsItIsWhatTheLossMakesOfThem() {
    // (2/2)·(a − t) for each row's own mean of two squares
    double[] z = sums(new Identity());
    double[] before = measured(new Identity()).answer().to(z);
    z[1] += 0.7;
    double[] after = measured(new Identity()).answer().to(z);
    assertEquals(before[1] + 0.7, after[1], 1e-12);
    assertEquals(before[4], after[4]);
  }

  @Test
  void behindAnActivationThatCouplesOutputsItStaysAsMeasured() {
    Measurement measured = measured(new Softmax());
    assertArrayEquals(measured.signal(), measured.answer().to(new double[UNITS * ROWS]));
  }

  private static Landscape net(Activation last) {
    return Nets.open(
        Nets.gaussian(ROWS, 4, new SeededStreams(2).named("rows")),
        List.of(Nets.dense(5, new Tanh()), Nets.dense(UNITS, last, new Normal(0, 0.4))),
        UNITS,
        new Normal(0, 0.8));
  }

  private static Passage passage(Landscape net) {
    return net.passage(Nets.start(net, 1), Pass.TRAINING, Nets.rows(ROWS)).orElseThrow();
  }

  private static Measurement measured(Activation last) {
    Landscape net = net(last);
    return Measurement.of(passage(net), Nets.start(net, 1), Nets.DOUBLES.vec(64));
  }

  /** Units × rows. */
  private static double[] sums(Activation last) {
    List<Crossing> layers = passage(net(last)).layers();
    Matrix z = layers.get(layers.size() - 1).sums().orElseThrow();
    double[] units = new double[UNITS * ROWS];
    for (int i = 0; i < units.length; i++) {
      units[i] = z.get(i % ROWS, i / ROWS);
    }
    return units;
  }
}
