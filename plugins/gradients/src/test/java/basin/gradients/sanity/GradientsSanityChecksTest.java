package basin.gradients.sanity;

import basin.gradients.GradientsPlugin;
import basin.spi.Plugin;
import basin.spi.check.SanityCheck;
import basin.testkit.SanityCheckContract;
import java.util.LinkedHashMap;
import java.util.Map;

class GradientsSanityChecksTest implements SanityCheckContract {
  @Override
  public Plugin plugin() {
    return new GradientsPlugin();
  }

  @Override
  public Map<String, SanityCheck> components() {
    Map<String, SanityCheck> checks = new LinkedHashMap<>();
    checks.put("dead-units", new DeadUnits(0.5));
    checks.put("duplicate-rows", new DuplicateRows(0.02));
    checks.put("exact-gradient", new ExactGradient(5, 8));
    checks.put("first-step-length", new FirstStepLength(10, 0.2));
    checks.put("growing-steps", new GrowingSteps(3));
    checks.put("initial-loss", new InitialLoss(5, 100));
    checks.put("input-scale", new InputScale(5, 30, 0.02));
    checks.put("loss-and-metric", new LossAndMetric(8, 10));
    checks.put("overfit-batch", new OverfitBatch(8, 10, 0.5));
    checks.put("signals-at-start", new SignalsAtStart(1000));
    checks.put("target-shares", new TargetShares(0.9, 20));
    return checks;
  }
}
