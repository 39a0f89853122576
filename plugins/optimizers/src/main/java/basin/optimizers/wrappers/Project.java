package basin.optimizers.wrappers;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Map;
import java.util.Optional;

/** Keeps every parameter within an interval, whatever the optimizer inside does. */
@Doc("Takes each parameter back into an interval after every step of another optimizer.")
@Formula("w ← min(max(step(w), a), b)")
@Source("Goldstein 1964, Convex programming in Hilbert space; Levitin and Polyak 1966")
public record Project(
    @Doc("the optimizer that steps") Optimizer optimizer,
    @Doc("least value a of a parameter") @Range double low,
    @Doc("largest value b of a parameter") @Range double high)
    implements Optimizer {

  /** Wants an interval. */
  public Project {
    if (!(low < high)) {
      throw new IllegalArgumentException("low (" + low + ") is not below high (" + high + ")");
    }
  }

  @Override
  public Descent start(Space space) {
    return new Kept(optimizer.start(space.scope("inside")), Stretches.of(space));
  }

  @Override
  public boolean evaluatesAgain() {
    return optimizer.evaluatesAgain();
  }

  @Override
  public Penalty penalty(Progress progress) {
    return optimizer.penalty(progress);
  }

  private final class Kept implements Descent {
    private final Descent inside;
    private final Stretches moved;

    Kept(Descent inside, Stretches moved) {
      this.inside = inside;
      this.moved = moved;
    }

    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double loss = inside.step(point, gradient, objective, progress);
      moved.of(point).forEach(part -> part.max(low).min(high));
      return loss;
    }

    @Override
    public Vec answer(Vec point) {
      return inside.answer(point);
    }

    @Override
    public Optional<String> finished() {
      return inside.finished();
    }

    @Override
    public Map<String, Double> quantities() {
      return inside.quantities();
    }
  }
}
