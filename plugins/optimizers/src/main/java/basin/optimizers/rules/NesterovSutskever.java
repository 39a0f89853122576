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
import java.util.Optional;

/** {@link Nesterov}'s gradient in the form that keeps both points: the one looked from counts. */
@Doc("Nesterov's gradient at the point ahead, with the point itself as the answer.")
@Formula(
    """
    v ← μv − ηg    x ← x + v    g = ∇f(w) + λw at w = x + μv
    x is the answer\
    """)
@Source("Sutskever, Martens, Dahl and Hinton 2013, equations 3 and 4")
@Convention(
    "the rate is part of the velocity, as in the paper and in Keras; training goes on at w, as with"
        + " nesterov, where a share that follows a schedule is that of the step before")
public record NesterovSutskever(
    @Doc("learning rate η") Schedule rate,
    @Doc("share μ of the velocity that is kept") @Default("0.9") @Range(from = 0, below = 1)
        Schedule momentum,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return List.of("x", "ahead");
  }

  @Override
  public Optional<String> answer() {
    return Optional.of("x");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec x = memory.get("x");
    if (step.count() == 1) {
      x.set(w);
    }
    Vec v = memory.get("ahead").addScaled(-step.value(rate), g);
    x.add(v);
    w.set(x).add(v.scaleAdd(step.value(momentum), step.scratch().fill(0)));
  }
}
