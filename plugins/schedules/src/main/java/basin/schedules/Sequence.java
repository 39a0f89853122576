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

/** Schedules one after the other. */
@Doc("Follows one schedule after the other.")
@Formula("η(e) = scheduleᵢ(e − mᵢ)  while mᵢ ≤ e < mᵢ₊₁    m₀ = 0")
@Source("PyTorch, SequentialLR")
@Convention(
    "each schedule starts from its beginning (PyTorch) and has the epochs up to the next milestone"
        + " as its budget; the last has what is left of the run's")
@Example(
    "{schedules: [{linear: {from: 0.01, to: 0.1, epochs: 10}}, {cosine: {from: 0.1, to: 0}}], milestones: [10]}")
public record Sequence(
    @Doc("the schedules, in order") @Level List<Schedule> schedules,
    @Doc("epochs after which the next one takes over") @Default("[]") @Range(from = 1)
        List<Integer> milestones)
    implements Schedule {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if milestones do not rise or are not one less than schedules
   */
  public Sequence {
    schedules = List.copyOf(schedules);
    milestones = List.copyOf(milestones);
    Milestones.require(milestones, "schedules", schedules.size());
  }

  @Override
  public double at(Progress progress) {
    int part = 0;
    while (part < milestones.size() && milestones.get(part) <= progress.wholeEpochs()) {
      part++;
    }
    int begun = part == 0 ? 0 : milestones.get(part - 1);
    return schedules
        .get(part)
        .at(
            part == milestones.size()
                ? progress.afterEpochs(begun)
                : progress.betweenEpochs(begun, milestones.get(part)));
  }
}
