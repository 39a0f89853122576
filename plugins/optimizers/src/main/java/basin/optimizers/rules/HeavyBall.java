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

/** {@link Momentum} whose velocity is a distance: the rate is part of it. */
@Doc("Gradient descent that goes on by a share of the last step.")
@Formula("g ← ∇f(w) + λw    v ← βv − ηg    w ← w + v")
@Source("Polyak 1964, Some methods of speeding up the convergence of iteration methods, equation 9")
@Convention(
    "as in the paper, w − ηg + β(w − w′) with the point w′ before, which is Keras' momentum; the"
        + " same as momentum while rate and share stay, and other when they change")
public record HeavyBall(
    @Doc("learning rate η") Schedule rate,
    @Doc("share β of the last step that is gone again") @Default("0.9") @Range(from = 0, below = 1)
        Schedule beta,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return List.of("v");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec down = step.scratch().set(g).multiply(-step.value(rate));
    w.add(memory.get("v").scaleAdd(step.value(beta), down));
  }
}
