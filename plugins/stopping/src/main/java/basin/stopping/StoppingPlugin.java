package basin.stopping;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.stop.StoppingRule;

/** The stopping rules that come with Basin. */
public final class StoppingPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(StoppingRule.class, "all", All.class)
        .add(StoppingRule.class, "any", Any.class)
        .add(StoppingRule.class, "divergence", Divergence.class)
        .add(StoppingRule.class, "evaluations", Evaluations.class)
        .add(StoppingRule.class, "gradient-norm", GradientNorm.class)
        .add(StoppingRule.class, "loss-change", LossChange.class)
        .add(StoppingRule.class, "parameter-change", ParameterChange.class)
        .add(StoppingRule.class, "patience", Patience.class)
        .add(StoppingRule.class, "plateau", Plateau.class)
        .add(StoppingRule.class, "target", Target.class);
  }
}
