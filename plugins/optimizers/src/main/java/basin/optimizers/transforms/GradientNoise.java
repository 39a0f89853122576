package basin.optimizers.transforms;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Shakes the gradient, less and less. */
@Doc("Adds noise to the gradient that fades as the run goes on; to stand in a chain.")
@Formula("g ← g + ξ    ξ normal with mean 0 and variance η/(1+t)^γ    t = 0 in the first step")
@Source("Neelakantan, Vilnis, Le, Sutskever, Kaiser, Kurach and Martens 2015, equation 2")
@Convention("η is a variance; the authors take 0.01, 0.3 or 1, and γ = 0.55 (so does optax)")
public record GradientNoise(
    @Doc("variance η of the noise in the first step, in squares of the gradient's unit")
        @Default("0.01")
        @Range(from = 0)
        Schedule variance,
    @Doc("how fast it fades, γ; 0 for not at all") @Default("0.55") @Range(from = 0) double fading)
    implements Transform {

  @Override
  public Link link(Space space) {
    return new Shaking(space);
  }

  @Override
  public Penalty penalty(Progress progress) {
    return variance.at(progress) == 0
        ? Penalty.nothing()
        : Penalty.indefinite(
            "gradient-noise adds to the gradient what no function has for its slope");
  }

  private final class Shaking implements Link {
    private final RandomStream random;
    private final Stretches moved;

    Shaking(Space space) {
      this.random = space.state().random("noise");
      this.moved = Stretches.of(space);
    }

    @Override
    public void apply(Vec update, Vec point, Progress progress) {
      double deviation =
          Math.sqrt(variance.at(progress) / StrictMath.pow(1.0 + progress.step(), fading));
      List<Vec> parts = moved.of(update);
      for (int i = 0; i < parts.size(); i++) {
        shake(parts.get(i), deviation);
      }
    }

    private void shake(Vec part, double deviation) {
      for (int i = 0; i < part.length(); i++) {
        part.set(i, part.get(i) + deviation * random.gaussian());
      }
    }
  }
}
