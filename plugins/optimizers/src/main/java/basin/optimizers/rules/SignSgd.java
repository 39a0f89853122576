package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The same distance for every parameter, against the sign of its gradient. */
@Doc("Moves every parameter by the same distance, against the sign of its gradient.")
@Formula("w ← w − η · sign(∇f(w))")
@Source("Bernstein, Wang, Azizzadenesheli and Anandkumar 2018, signSGD, algorithm 1")
@Convention("one worker, and sign(0) = 0; the rate has no default, as in optax")
public record SignSgd(@Doc("distance η") Schedule rate) implements Rule {

  @Override
  public boolean sparesGradient() {
    return true;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    w.addScaled(-step.value(rate), step.scratch().set(g).sign());
  }
}
