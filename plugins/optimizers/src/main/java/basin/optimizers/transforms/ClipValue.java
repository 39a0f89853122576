package basin.optimizers.transforms;

import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Cuts each component of a gradient back to an interval; its direction may change. */
@Doc("Cuts each component of a gradient back to an interval; to stand in a chain.")
@Formula("g ← min(max(g, −c), c)")
@Source("Mikolov 2012, Statistical language models based on neural networks")
public record ClipValue(@Doc("largest absolute value c") @Range(above = 0) Schedule limit)
    implements Transform {

  @Override
  public Link link(Space space) {
    return (update, point, progress) -> {
      double bound = limit.at(progress);
      update.max(-bound).min(bound);
    };
  }
}
