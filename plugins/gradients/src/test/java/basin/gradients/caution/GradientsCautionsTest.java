package basin.gradients.caution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.gradients.GradientsPlugin;
import basin.gradients.Nets;
import basin.initializers.Constant;
import basin.initializers.Normal;
import basin.losses.Mse;
import basin.spi.Plugin;
import basin.spi.check.Caution;
import basin.spi.check.Finding;
import basin.spi.network.Initializer;
import basin.testkit.CautionContract;
import basin.testkit.GivenRows;
import basin.testkit.OpenedTrial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradientsCautionsTest implements CautionContract {
  private static final double[][] INPUTS = {{0.5, 1}, {-1, 0.3}, {0.8, -1.2}, {-0.4, -0.6}};
  private static final double[][] TARGETS = {{0.4}, {-0.2}, {0.6}, {-0.5}};

  @Override
  public Plugin plugin() {
    return new GradientsPlugin();
  }

  @Override
  public Map<String, Caution> components() {
    Map<String, Caution> cautions = new LinkedHashMap<>();
    cautions.put("double-softmax", new DoubleSoftmax());
    cautions.put("equal-units", new EqualUnits());
    cautions.put("exhausted-schedule", new ExhaustedSchedule(0.2));
    cautions.put("flat-start", new FlatStart(0.9, 0.9));
    cautions.put("large-batch", new LargeBatch(2));
    cautions.put("linear-stack", new LinearStack(0.1));
    cautions.put("lost-signal", new LostSignal(1000));
    cautions.put("no-distribution", new NoDistribution());
    cautions.put("one-unit-softmax", new OneUnitSoftmax());
    cautions.put("out-of-reach", new OutOfReach(0.05));
    cautions.put("outside-loss", new OutsideLoss());
    return cautions;
  }

  @Override
  public List<OpenedTrial> sound() {
    List<OpenedTrial> sound = new ArrayList<>(OpenedTrial.sound());
    sound.add(network(new Normal(0, 0.7)));
    return sound;
  }

  private static OpenedTrial network(Initializer weights) {
    return OpenedTrial.of(
        new GivenRows(INPUTS, TARGETS),
        List.of(Nets.dense(3, new Tanh()), Nets.dense(1, new Identity())),
        new Mse(),
        weights);
  }

  @Test
  void whatIsWrongIsFoundInANetworkThatATestMakesUp() {
    List<Finding> findings = new EqualUnits().look(network(new Constant(0.3)).draft());
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).fact().contains("3 units"), findings.get(0).fact());
  }
}
