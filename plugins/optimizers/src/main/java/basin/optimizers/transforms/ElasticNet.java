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

/** Both penalties at once. */
@Doc("Adds the slopes of λ₁‖w‖₁ and ½λ₂‖w‖² to the gradient; to stand in a chain.")
@Formula("g ← g + λ₁ · sign(w) + λ₂w    sign(0) = 0")
@Source(
    "Zou and Hastie 2005, Regularization and variable selection via the elastic net, equation 3")
@Convention(
    "½ before λ₂, which the paper and Keras' L1L2 do not have; a subgradient where w is 0, while"
        + " proximal-gradient brings parameters to 0")
public record ElasticNet(
    @Doc("weight λ₁ of the sum of absolute values") @Range(from = 0) Schedule l1,
    @Doc("weight λ₂ of half the sum of squares") @Range(from = 0) Schedule l2)
    implements Transform {

  @Override
  public Link link(Space space) {
    Vec sign = space.vector();
    return (update, point, progress) ->
        update.addScaled(l1.at(progress), sign.set(point).sign()).addScaled(l2.at(progress), point);
  }

  @Override
  public Penalty penalty(Progress progress) {
    return ElasticPenalty.of(l1.at(progress), l2.at(progress));
  }
}
