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

/** {@link Adam} whose step for each parameter is kept between bounds that close in on one rate. */
@Doc("Adam whose rate for each parameter is kept between bounds that close in on one rate.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²
    r = clip(η√(1−β₂ᵗ)/(1−β₁ᵗ) · 1/(√v + ε), a, b)    w ← w − rm
    a = η*(1 − 1/(γt + 1))    b = η*(1 + 1/(γt))
    amsbound: u ← max(u, v), and √u in place of √v\
    """)
@Source("Luo, Xiong, Liu and Sun 2019, algorithms 2 and 3")
@Convention(
    "ε outside the root, beside the uncorrected moment, and the correction within the bounds, as in"
        + " the authors' code; where the rate follows a schedule, η* is what final-rate says, while"
        + " their code scales it with the rate")
public record AdaBound(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("rate η* that the bounds close in on") @Default("0.1") @Range(from = 0) Schedule finalRate,
    @Doc("how fast they do, γ") @Default("1e-3") @Range(above = 0) double gamma,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("whether v never shrinks") @Default("false") boolean amsbound)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return amsbound
        ? Weights.names(beta1, beta2, "m", "v", "u")
        : Weights.names(beta1, beta2, "m", "v");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta1));
    Vec v = memory.get("v").lerpSquare(g, 1 - step.value(beta2));
    Vec square = amsbound ? memory.get("u").max(v) : v;
    double root = Math.sqrt(Weights.SECOND.sum(beta2, memory, step));
    double rate = step.value(this.rate) * root / Weights.FIRST.sum(beta1, memory, step);
    double end = step.value(finalRate);
    double closing = gamma * step.count();
    Vec each = step.scratch().set(square).sqrt().add(epsilon).reciprocal().multiply(rate);
    each.max(end * (1 - 1 / (closing + 1))).min(end * (1 + 1 / closing));
    w.subtract(each.multiply(m));
  }
}
