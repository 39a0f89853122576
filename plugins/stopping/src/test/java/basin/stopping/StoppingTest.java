package basin.stopping;

import basin.spi.Plugin;
import basin.spi.stop.StoppingRule;
import basin.testkit.StoppingRuleContract;
import java.util.LinkedHashMap;
import java.util.List;
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
    StoppingRule shortGradient = new GradientNorm(1e-3);
    StoppingRule enough = new Evaluations(40);
    rules.put("all", new All(List.of(shortGradient, enough)));
    rules.put("any", new Any(List.of(shortGradient, enough)));
    rules.put("any of what waits", new Any(List.of(patience(true), new GradientNorm(1e-9))));
    rules.put("divergence", new Divergence(1e-3, 5));
    rules.put("evaluations", enough);
    rules.put("gradient-norm", new GradientNorm(1e-3));
    rules.put("loss-change", new LossChange(1e-4, 1));
    rules.put("loss-change with patience", new LossChange(1e-4, 5));
    rules.put("parameter-change", new ParameterChange(1e-3));
    rules.put("patience", patience(true));
    rules.put("patience that leaves the point", patience(false));
    rules.put("plateau", new Plateau("train.loss", 5, 1));
    rules.put("target", new Target("train.loss", Optional.empty(), Optional.of(1e-2)));
    return rules;
  }

  private static Patience patience(boolean restoreBest) {
    return new Patience("train.loss", Optional.empty(), 4, 1e-3, restoreBest);
  }
}
