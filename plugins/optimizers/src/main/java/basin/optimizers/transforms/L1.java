package basin.optimizers.transforms;

import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The lasso's penalty, by a subgradient. */
@Doc("Adds the slope of λ‖w‖₁ to the gradient; to stand in a chain.")
@Formula("g ← g + λ · sign(w)    sign(0) = 0")
@Source("Tibshirani 1996, Regression shrinkage and selection via the lasso, equation 1")
@Convention(
    "a subgradient, as in PyTorch and Keras: parameters come near 0 and seldom to it; those of"
        + " proximal-gradient do")
public record L1(@Doc("weight λ of the sum of absolute values") @Range(from = 0) Schedule weight)
    implements Transform {

  @Override
  public Link link(Space space) {
    Vec sign = space.vector();
    return (update, point, progress) ->
        update.addScaled(weight.at(progress), sign.set(point).sign());
  }

  @Override
  public Penalty penalty(Progress progress) {
    return ElasticPenalty.of(weight.at(progress), 0);
  }
}
