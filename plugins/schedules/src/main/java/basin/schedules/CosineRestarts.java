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

/** {@link Cosine} again and again. */
@Doc("Goes down along half a cosine wave, jumps back to where it started, and again.")
@Formula(
    """
    η(e) = η₁ + (η₀ − η₁)(1 + cos πx/Tᵢ)/2
    x epochs after the ith start    T₀ = n    Tᵢ₊₁ = kTᵢ    at each start η₀ ← mη₀\
    """)
@Source("Loshchilov and Hutter 2017, SGDR, equation 5")
@Convention("k and m are 1 (PyTorch knows no m); Keras' k is 2")
@Example("{from: 0.1, to: 0.001, epochs: 10, growth: 2}")
public record CosineRestarts(
    @Doc("the value η₀ at each start") @Level @Range(from = 0) double from,
    @Doc("the value η₁ that each way down leads to") @Default("0") @Level @Range(from = 0)
        double to,
    @Doc("epochs n of the first way down") @Default("10") @Range(from = 1) int epochs,
    @Doc("factor k from the length of one way to that of the next") @Default("1") @Range(from = 1)
        int growth,
    @Doc("factor m from one start to the next") @Default("1") @Range(above = 0) double restart,
    @Doc("whether the value changes each epoch or each step") @Default("epoch") Granularity per)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    double since = per.epochs(progress);
    double length = epochs;
    double starts = 0;
    if (growth == 1) {
      starts = Math.floor(since / length);
      since %= length;
    }
    while (since >= length) {
      since -= length;
      length *= growth;
      starts++;
    }
    double peak = from * StrictMath.pow(restart, starts);
    return to + (peak - to) * (1 + StrictMath.cos(Math.PI * since / length)) / 2;
  }
}
