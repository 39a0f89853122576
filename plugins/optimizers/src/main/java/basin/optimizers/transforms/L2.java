package basin.optimizers.transforms;

import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Weight decay that goes through the optimizer, for one that has no setting for it. */
@Doc("Adds weight decay to the gradient: the slope of ½λ‖w‖²; to stand in a chain.")
@Formula("g ← g + λw")
@Source("Krogh and Hertz 1992, A simple weight decay can improve generalization, equation 2")
@Convention(
    "½λ‖w‖² (PyTorch's weight_decay); Keras' L2 regularizer is λ‖w‖², which is twice as strong")
public record L2(@Doc("weight decay λ") @Range(from = 0) Schedule decay) implements Transform {

  @Override
  public Link link(Space space) {
    return (update, point, progress) -> update.addScaled(decay.at(progress), point);
  }

  @Override
  public Penalty penalty(Progress progress) {
    return Penalty.decay(decay.at(progress));
  }
}
