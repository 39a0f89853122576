package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Rule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Steps by the sign of the gradient, each parameter as far as its signs have agreed. */
@Doc("Steps by the sign of the gradient: farther where signs agree, shorter where they turn.")
@Formula(
    """
    s ← clip(s · η⁺, s₋, s₊) where g·h > 0
    s ← clip(s · η⁻, s₋, s₊) and g ← 0 where g·h < 0
    w ← w − s · sign(g)    h ← g    s starts at η""")
@Source("Riedmiller and Braun 1993; without taking steps back: Igel and Hüsken 2000, iRprop−")
@Convention("a gradient that has turned counts as 0, and no step is taken back (PyTorch)")
public record Rprop(
    @Doc("length η of the first step") @Default("0.01") @Range(above = 0) double rate,
    @Doc("factor η⁻ where the sign has turned") @Default("0.5") @Range(above = 0, below = 1)
        double shrink,
    @Doc("factor η⁺ where it has not") @Default("1.2") @Range(above = 1) double grow,
    @Doc("shortest step s₋") @Default("1e-6") @Range(from = 0) double shortest,
    @Doc("longest step s₊") @Default("50") @Range(above = 0) double longest)
    implements Rule {

  /** Wants room between the shortest and the longest step. */
  public Rprop {
    if (!(shortest < longest)) {
      throw new IllegalArgumentException(
          "shortest (" + shortest + ") is not below longest (" + longest + ")");
    }
  }

  @Override
  public List<String> memory() {
    return List.of("s", "h");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    Vec s = memory.get("s");
    Vec h = memory.get("h");
    if (step.count() == 1) {
      s.fill(rate);
    }
    Vec agree = step.scratch().set(g).sign();
    agree.multiply(step.scratch().set(h).sign());
    Vec turned = step.scratch().set(agree).negate().above(0);
    agree.above(0);
    Vec factor = step.scratch().fill(1);
    factor.addScaled(grow - 1, agree).addScaled(shrink - 1, turned);
    s.multiply(factor).max(shortest).min(longest);
    h.set(g).where(turned, step.scratch().fill(0));
    w.subtract(step.scratch().set(h).sign().multiply(s));
  }
}
