package basin.schedules;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Stairs whose steps are given. */
@Doc("Multiplies by a factor after each of some epochs.")
@Formula("η(e) = η₀ · γ^(number of milestones ≤ e)")
@Source("He et al. 2016, Deep residual learning for image recognition, section 4.2")
@Example("{from: 0.1, milestones: [30, 60, 80]}")
public record MultiStep(
    @Doc("the value η₀ of the first epochs") @Level @Range(from = 0) double from,
    @Doc("epochs after which it changes") @Range(from = 1) List<Integer> milestones,
    @Doc("factor γ") @Default("0.1") @Range(above = 0) double gamma)
    implements Schedule {

  /** Copies the list. */
  public MultiStep {
    milestones = List.copyOf(milestones);
  }

  @Override
  public double at(Progress progress) {
    int passed = 0;
    for (int i = 0; i < milestones.size(); i++) {
      passed += milestones.get(i) <= progress.wholeEpochs() ? 1 : 0;
    }
    return from * StrictMath.pow(gamma, passed);
  }
}
