package basin.schedules;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Stairs whose heights are given. */
@Doc("Stairs whose heights are given.")
@Formula("η(e) = values[number of milestones ≤ e]")
@Source("Keras, PiecewiseConstantDecay")
@Convention(
    "a milestone is the first epoch of the next value (PyTorch’s milestones); Keras counts steps"
        + " and still has the old value there")
@Example("{values: [0.1, 0.03, 0.01], milestones: [30, 60]}")
public record PiecewiseConstant(
    @Doc("the values, one more than milestones") @Level @Range(from = 0) List<Double> values,
    @Doc("epochs after which the next value is taken") @Default("[]") @Range(from = 1)
        List<Integer> milestones)
    implements Schedule {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if milestones do not rise or are not one less than values
   */
  public PiecewiseConstant {
    values = List.copyOf(values);
    milestones = List.copyOf(milestones);
    Milestones.require(milestones, "values", values.size());
  }

  @Override
  public double at(Progress progress) {
    int passed = 0;
    while (passed < milestones.size() && milestones.get(passed) <= progress.wholeEpochs()) {
      passed++;
    }
    return values.get(passed);
  }
}
