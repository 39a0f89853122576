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

/** Accelerated gradient in the form that needs the gradient at the point itself. */
@Doc("Momentum that looks ahead: the velocity is applied once more before it is known.")
@Formula("g ← ∇f(w) + λw    b ← βb + g    w ← w − η(g + βb)")
@Source(
    "Nesterov 1983; Sutskever et al. 2013, equations 3 and 4; in this form Bengio,"
        + " Boulanger-Lewandowski and Pascanu 2013")
@Convention("w stands for the point looked ahead to (PyTorch), not for the iterate of the paper")
public record Nesterov(
    @Doc("learning rate η") Schedule rate,
    @Doc("share β of the velocity that is kept") @Default("0.9") @Range(from = 0, below = 1)
        Schedule beta,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return List.of("b");
  }

  @Override
  public boolean sparesGradient() {
    return false; // it looks ahead there
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    double share = step.value(beta);
    Vec b = memory.get("b").scaleAdd(share, g);
    w.addScaled(-step.value(rate), g.addScaled(share, b));
  }
}
