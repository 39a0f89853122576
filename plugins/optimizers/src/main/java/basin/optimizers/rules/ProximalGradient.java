package basin.optimizers.rules;

import basin.optimizers.transforms.ElasticPenalty;
import basin.spi.descent.Memory;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
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

/** Gradient descent with the penalties of lasso and ridge, each step of which is exact for them. */
@Doc("Gradient descent with a soft threshold: minimises f + λ₁‖w‖₁ + ½λ₂‖w‖², with zeros.")
@Formula(
    """
    u ← w − η∇f(w)
    w ← sign(u) · max(|u| − ηλ₁, 0)/(1 + ηλ₂)""")
@Source(
    "Daubechies, Defrise and De Mol 2004 (ISTA); Parikh and Boyd 2014, sections 4.2 and 6.5.2,"
        + " equation 6.9")
@Convention("½ before λ₂; no momentum, which fista has without the penalties")
public record ProximalGradient(
    @Doc("learning rate η") Schedule rate,
    @Doc("weight λ₁ of the sum of absolute values") @Default("0.01") @Range(from = 0) Schedule l1,
    @Doc("weight λ₂ of half the sum of squares") @Default("0") @Range(from = 0) Schedule l2)
    implements Rule {

  @Override
  public boolean sparesGradient() {
    return true;
  }

  @Override
  public Penalty penalty(Progress progress) {
    return ElasticPenalty.of(l1.at(progress), l2.at(progress));
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    double eta = step.value(rate);
    w.addScaled(-eta, g);
    Vec size = step.scratch().set(w).abs().add(-eta * step.value(l1)).max(0);
    w.sign().multiply(size.divide(1 + eta * step.value(l2)));
  }
}
