package basin.stopping;

import basin.spi.Plugin;
import basin.spi.stop.StoppingRule;
import basin.testkit.StoppingRuleContract;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

class StoppingTest implements StoppingRuleContract {
  @Override
  public Plugin plugin() {
    return new StoppingPlugin();
  }

  @Override
  public Map<String, StoppingRule> components() {
    Map<String, StoppingRule> rules = new LinkedHashMap<>();
    rules.put("gradient-norm", new GradientNorm(1e-3));
    rules.put("loss-change", new LossChange(1e-4, 1));
    rules.put("loss-change with patience", new LossChange(1e-4, 5));
    rules.put("parameter-change", new ParameterChange(1e-3));
    rules.put("target", new Target("train.loss", Optional.empty(), Optional.of(1e-2)));
    return rules;
  }
}
