package basin.optimizers.random;

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

/** Gradient descent at a temperature: it does not end in a minimum but samples around it. */
@Doc("Stochastic gradient Langevin dynamics: descends with noise, and samples from exp(−f/T).")
@Formula("w ← w − η∇f(w) + √(2ηT) · ξ    ξ normal with variance 1")
@Source("Welling and Teh 2011, equation 4, with ε = 2ηT and the log-posterior −f/T")
@Convention(
    "f is a mean over rows, so T = 1/rows samples the posterior whose likelihood is the loss; the"
        + " authors let the rate fall like t^−0.55 or faster. Weight decay as a prior: {l2: …} before"
        + " it in a chain")
public record Sgld(
    @Doc("learning rate η") Schedule rate,
    @Doc("temperature T, in units of the loss; 0 for gradient descent")
        @Default("1e-4")
        @Range(from = 0)
        Schedule temperature)
    implements Transform {

  @Override
  public Link link(Space space) {
    return new Shaken(space);
  }

  @Override
  public Penalty penalty(Progress progress) {
    return temperature.at(progress) == 0
        ? Penalty.nothing()
        : Penalty.indefinite("sgld goes on around a minimum by the noise of its temperature");
  }

  private final class Shaken implements Link {
    private final RandomStream random;
    private final Stretches moved;

    Shaken(Space space) {
      this.random = space.state().random("noise");
      this.moved = Stretches.of(space);
    }

    @Override
    public void apply(Vec update, Vec point, Progress progress) {
      double eta = rate.at(progress);
      double deviation = Math.sqrt(2 * eta * temperature.at(progress));
      List<Vec> parts = moved.of(update);
      for (int i = 0; i < parts.size(); i++) {
        Vec part = parts.get(i);
        for (int j = 0; j < part.length(); j++) {
          part.set(j, eta * part.get(j) - deviation * random.gaussian());
        }
      }
    }
  }
}
