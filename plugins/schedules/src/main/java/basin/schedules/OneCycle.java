package basin.schedules;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Optional;

/** Up, and down to almost nothing. */
@Doc("Rises to a peak and falls far below where it began, all in one go.")
@Formula(
    """
    places i = 0, 1, … of N; up to i = pN − 1 from η₀ to η, then to η₁ at N − 1
    three-phase: back to η₀ at 2pN − 2, then to η₁ at N − 1
    a way from a to b, x of it gone: b + (a − b)(1 + cos πx)/2, or a + (b − a)x\
    """)
@Source("Smith and Topin 2018, Super-convergence, figure 1b")
@Convention(
    "PyTorch and optax: η₀ = η/25 and η₁ = η₀/10⁴. For a momentum that mirrors it: value 0.85,"
        + " start and end 0.95")
public record OneCycle(
    @Doc("the value η at the peak") @Level @Range(from = 0) double value,
    @Doc("the value η₀ at the start; absent: η/25") @Default("") @Level @Range(from = 0)
        Optional<Double> start,
    @Doc("the value η₁ at the end; absent: η₀/10⁴") @Default("") @Level @Range(from = 0)
        Optional<Double> end,
    @Doc("share p of the places that the way up takes") @Default("0.3") @Range(above = 0, below = 1)
        double rise,
    @Doc("how values lie on each way") @Default("cosine") Way way,
    @Doc("whether the way down stops at η₀ first") @Default("false") boolean threePhase,
    @Doc("epochs that it takes; absent: as many as the budget allows")
        @Default("")
        @Range(above = 0)
        Optional<Double> epochs,
    @Doc("whether the value changes each epoch or each step") @Default("step") Granularity per)
    implements Schedule {
  private static final double START = 25;
  private static final double END = 1e4;

  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if up and down again would take longer than all
   */
  public OneCycle {
    if (threePhase && rise > 0.5) {
      throw new IllegalArgumentException(
          "a rise of " + rise + " leaves no room to come down as slowly; make it 0.5 or less");
    }
  }

  @Override
  public double at(Progress progress) {
    double last = Granularity.length(progress, epochs) * per.inEpoch(progress) - 1;
    double place = Math.min(per.place(progress), last);
    double peak = rise * (last + 1) - 1;
    double low = start.orElse(value / START);
    double bottom = end.orElse(low / END);
    if (place <= peak) {
      return way.between(low, value, peak <= 0 ? 1 : place / peak);
    }
    if (!threePhase) {
      return way.between(value, bottom, (place - peak) / (last - peak));
    }
    double back = 2 * peak;
    return place <= back
        ? way.between(value, low, (place - peak) / (back - peak))
        : way.between(low, bottom, (place - back) / (last - back));
  }
}
