package basin.optimizers.descents;

import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;

/** Steps of a given length, whatever the length of the gradient. */
@Doc("Steepest descent by steps of a given length, whatever the length of the gradient.")
@Formula("x ← x − η·g/‖g‖")
@Source("Nesterov 1984; Hazan, Levy and Shalev-Shwartz 2015, algorithm 1")
@Convention("one norm over all parameters together; where the gradient is 0 it stays")
public record NormalisedDescent(
    @Doc("length η of a step, in units of the parameters") Schedule rate) implements Transform {

  @Override
  public Link link(Space space) {
    Stretches stretches = Stretches.of(space);
    return (update, point, progress) -> {
      List<Vec> parts = stretches.of(update);
      double norm = 0;
      for (Vec part : parts) {
        norm = StrictMath.hypot(norm, part.norm());
      }
      if (norm > 0) {
        double factor = rate.at(progress) / norm;
        parts.forEach(part -> part.multiply(factor));
      }
    };
  }
}
