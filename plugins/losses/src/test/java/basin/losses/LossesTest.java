package basin.losses;

import static java.util.Map.entry;

import basin.losses.BinaryCrossEntropy.From;
import basin.losses.Hinge.Form;
import basin.spi.Plugin;
import basin.spi.network.Loss;
import basin.testkit.HouseStyle;
import basin.testkit.LossContract;
import java.util.Map;

class LossesTest implements LossContract, HouseStyle {
  @Override
  public Plugin plugin() {
    return new LossesPlugin();
  }

  @Override
  public Map<String, Loss> components() {
    return Map.ofEntries(
        entry("binary-cross-entropy", new BinaryCrossEntropy(From.PROBABILITIES)),
        entry("binary-cross-entropy of logits", new BinaryCrossEntropy(From.LOGITS)),
        entry("hinge", new Hinge(Form.CRAMMER_SINGER, 1, 1)),
        entry("hinge squared", new Hinge(Form.CRAMMER_SINGER, 1, 2)),
        entry("hinge of each output", new Hinge(Form.BINARY, 0.5, 1)),
        entry("hinge against all", new Hinge(Form.MULTI_MARGIN, 0.9, 1)),
        entry("hinge against all, squared", new Hinge(Form.MULTI_MARGIN, 0.9, 2)),
        entry("mse", new Mse()),
        entry("softmax-cross-entropy", new SoftmaxCrossEntropy(0)),
        entry("softmax-cross-entropy with smoothing", new SoftmaxCrossEntropy(0.2)));
  }
}
