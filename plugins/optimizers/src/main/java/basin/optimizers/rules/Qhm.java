package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** A step between that of plain gradient descent and that of momentum. */
@Doc("Mixes the gradient with its running mean: gradient descent for ν = 0, momentum for ν = 1.")
@Formula("g ← ∇f(w) + λw    m ← βm + (1−β)g    w ← w − η((1−ν)g + νm)")
@Source("Ma and Yarats 2018, Quasi-hyperbolic momentum and Adam, equations 3 and 4")
@Convention("β 0.999 and ν 0.7 as the paper recommends; the mean starts at 0 and is not corrected")
public record Qhm(
    @Doc("learning rate η") Schedule rate,
    @Doc("decay β of the mean") @Default("0.999") @Range(from = 0, below = 1) Schedule beta,
    @Doc("share ν of the mean in the step") @Default("0.7") @Range(from = 0, to = 1) Schedule nu,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return List.of("m");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta));
    double eta = step.value(rate);
    double share = step.value(nu);
    w.addScaled(-eta * (1 - share), g).addScaled(-eta * share, m);
  }
}
