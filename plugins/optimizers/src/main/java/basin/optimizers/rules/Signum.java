package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Rule;
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

/** {@link SignSgd} by the sign of the running mean. */
@Doc("Moves every parameter by the same distance, against the sign of its gradients' mean.")
@Formula("m ← βm + (1−β)∇f(w)    w ← w − η · sign(m)")
@Source("Bernstein, Wang, Azizzadenesheli and Anandkumar 2018, signSGD, algorithm 2")
@Convention("the mean starts at 0 and needs no correction, for its sign stays (optax)")
public record Signum(
    @Doc("distance η") Schedule rate,
    @Doc("decay β of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta)
    implements Rule {

  @Override
  public List<String> memory() {
    return List.of("m");
  }

  @Override
  public boolean sparesGradient() {
    return true;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta));
    w.addScaled(-step.value(rate), step.scratch().set(m).sign());
  }
}
