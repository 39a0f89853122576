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

/** Weight decay that no optimizer sees. */
@Doc("Shrinks the parameters besides the step; to stand at the end of a chain.")
@Formula("w ← w − u − λw, where u is what the links before it would take from w")
@Source("Loshchilov and Hutter 2019, algorithm 2, line 12, with the schedule's multiplier in λ")
@Convention(
    "λ is the share that is lost in a step, not multiplied by a rate (the paper's); PyTorch's AdamW"
        + " and Keras multiply by it: take λ·η for theirs")
public record DecoupledDecay(
    @Doc("share λ of the parameters that a step takes away") @Range(from = 0, to = 1)
        Schedule share)
    implements Transform {

  @Override
  public Link link(Space space) {
    return (update, point, progress) -> update.addScaled(share.at(progress), point);
  }

  @Override
  public Penalty penalty(Progress progress) {
    return share.at(progress) == 0
        ? Penalty.nothing()
        : Penalty.indefinite(
            "decoupled decay is kept out of the step and is the gradient of no function");
  }
}
