package basin.optimizers.transforms;

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
import java.util.Map;

/** Shortens a gradient that is too long, keeping its direction. */
@Doc("Shortens a gradient that is too long and keeps its direction; to stand in a chain.")
@Formula("g ← g · min(1, c/(‖g‖₂ + 10⁻⁶))")
@Source("Pascanu, Mikolov and Bengio 2013, algorithm 1")
@Convention("the norm over all parameters together, plus 10⁻⁶ (PyTorch); Keras adds nothing")
public record ClipNorm(@Doc("largest length c") @Range(above = 0) Schedule limit)
    implements Transform {

  @Override
  public Link link(Space space) {
    return new Shortening();
  }

  private final class Shortening implements Link {
    private double factor = 1;

    @Override
    public void apply(Vec update, Vec point, Progress progress) {
      factor = Math.min(1, limit.at(progress) / (update.norm() + 1e-6));
      if (factor < 1) {
        update.multiply(factor);
      }
    }

    /** {@code factor}: what the last gradient was multiplied by. */
    @Override
    public Map<String, Double> quantities() {
      return Map.of("factor", factor);
    }
  }
}
