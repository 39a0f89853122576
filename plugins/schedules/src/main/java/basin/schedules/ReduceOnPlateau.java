package basin.schedules;

import basin.spi.descent.History;
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
import java.util.Optional;

/** Goes down when a metric has not become better for some epochs. */
@Doc("Multiplies by a factor when a metric has not become better for some epochs.")
@Formula(
    """
    η(0) = η₀; after each epoch, with the best metric b so far:
    good if metric < b(1 − τ), or by mode max > b(1 + τ); absolute: b − τ, b + τ
    after more than p epochs that are not good, one after the other: η ← max(γη, η₁)
    the c epochs after that do not count""")
@Source("PyTorch, ReduceLROnPlateau")
@Convention(
    "more than p epochs, a relative threshold, and epochs of the cool-down may still set b"
        + " (PyTorch); Keras waits for p epochs and has an absolute threshold. Where b is negative,"
        + " τ is a share of |b|. However small, no change is left out; PyTorch's eps leaves out"
        + " those below 10⁻⁸")
@Example("{from: 0.1, factor: 0.5, patience: 10}")
public record ReduceOnPlateau(
    @Doc("the value η₀ at the start") @Level @Range(from = 0) double from,
    @Doc("a metric over a whole split such as validation.loss") @Default("validation.loss")
        String metric,
    @Doc("whether less or more of it is better; absent: less of a loss, more of an accuracy")
        @Default("")
        Optional<Mode> mode,
    @Doc("factor γ") @Default("0.1") @Range(above = 0, below = 1) double factor,
    @Doc("epochs p that may pass without anything good") @Default("10") @Range(from = 0)
        int patience,
    @Doc("how much better is good, τ") @Default("1e-4") @Range(from = 0) double threshold,
    @Doc("whether that is a share of the best or a difference to it") @Default("relative")
        Threshold thresholdMode,
    @Doc("epochs c after a change that do not count") @Default("0") @Range(from = 0) int cooldown,
    @Doc("the smallest value η₁") @Default("0") @Level @Range(from = 0) double least)
    implements Schedule, History.Fold<Plateau> {

  /**
   * Knows which way losses and accuracies go.
   *
   * @throws IllegalArgumentException if the mode of another metric is not given
   */
  public ReduceOnPlateau {
    if (mode.isEmpty()) {
      mode = Optional.of(Mode.of(metric));
    }
  }

  @Override
  public List<String> metrics() {
    return List.of(metric);
  }

  @Override
  public double at(Progress progress) {
    return progress.history(metric).fold(this).value();
  }

  @Override
  public Plateau start() {
    return new Plateau(from, mode.orElseThrow().worst(), 0, 0);
  }

  @Override
  public Plateau next(Plateau before, double value) {
    boolean good = mode.orElseThrow().better(value, bar(before.best()));
    return before
        .after(good ? value : before.best(), good)
        .lowered(patience, cooldown, Math.max(before.value() * factor, least));
  }

  /** What a good value is better than. */
  private double bar(double best) {
    if (Double.isInfinite(best)) {
      return best;
    }
    double sign = mode.orElseThrow().sign();
    return thresholdMode == Threshold.RELATIVE
        ? best * (1 + sign * Math.signum(best) * threshold)
        : best + sign * threshold;
  }
}
