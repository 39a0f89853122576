package basin.optimizers.transforms;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Map;

/** Shortens a gradient that is too long, keeping its direction. */
@Doc("Shortens a gradient that is too long and keeps its direction; to stand in a chain.")
@Formula("g ← g · min(1, c/(‖g‖₂ + 10⁻⁶))")
@Source("Pascanu, Mikolov and Bengio 2013, algorithm 1")
@Convention(
    "the norm over all parameters together (Keras: global_clipnorm) unless over: blocks, each weight"
        + " matrix and each bias by itself (Keras: clipnorm), plus 10⁻⁶ (PyTorch); Keras adds nothing")
public record ClipNorm(
    @Doc("largest length c") @Range(above = 0) Schedule limit,
    @Doc("whether the length is that of all parameters or of each block") @Default("all") Over over)
    implements Transform {

  /** What has a length. */
  public enum Over {
    /** All parameters together. */
    ALL,
    /** The weights or the bias of one layer. */
    BLOCKS
  }

  /** Over all parameters together. */
  public ClipNorm(Schedule limit) {
    this(limit, Over.ALL);
  }

  @Override
  public Link link(Space space) {
    List<Stretches> parts =
        over == Over.ALL
            ? List.of(Stretches.of(space))
            : space.blocks().stream().map(block -> Stretches.of(block)).toList();
    return new Shortening(parts);
  }

  private final class Shortening implements Link {
    private final List<Stretches> parts;
    private double factor = 1;

    Shortening(List<Stretches> parts) {
      this.parts = parts;
    }

    @Override
    public void apply(Vec update, Vec point, Progress progress) {
      double length = limit.at(progress);
      factor = 1;
      for (int i = 0; i < parts.size(); i++) {
        double own = Math.min(1, length / (parts.get(i).norm(update) + 1e-6));
        factor = Math.min(factor, own);
        if (own < 1) {
          parts.get(i).of(update).forEach(part -> part.multiply(own));
        }
      }
    }

    /** {@code factor}: what the last gradient was multiplied by, the least of all blocks. */
    @Override
    public Map<String, Double> quantities() {
      return Map.of("factor", factor);
    }
  }
}
