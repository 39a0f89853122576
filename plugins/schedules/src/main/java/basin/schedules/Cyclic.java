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
import java.util.Optional;

/** Up and down, again and again. */
@Doc("Goes up and down between two values, again and again.")
@Formula(
    """
    η(e) = η₀ + (η₁ − η₀)·x·f    x: 0 at the start, 1 after u epochs, 0 again after d more, and so on
    triangular: f = 1    triangular2: f = 2⁻ᵏ after k cycles    exp-range: f = γⁱ at place i\
    """)
@Source("Smith 2017, Cyclical learning rates for training neural networks, section 3")
@Convention(
    "PyTorch’s CyclicLR, whose lengths are steps. For a momentum that mirrors it: from 0.9 to 0.8")
@Example("{from: 0.01, to: 0.1, rise: 10}")
public record Cyclic(
    @Doc("the value η₀ at the start of a cycle") @Level @Range(from = 0) double from,
    @Doc("the value η₁ at the turn") @Level @Range(from = 0) double to,
    @Doc("epochs u from η₀ to η₁") @Default("5") @Range(above = 0) double rise,
    @Doc("epochs d back; absent: as many") @Default("") @Range(above = 0) Optional<Double> fall,
    @Doc("how cycles shrink") @Default("triangular") Shape shape,
    @Doc("γ of exp-range, the factor from one value to the next")
        @Default("1")
        @Range(above = 0, to = 1)
        double gamma,
    @Doc("whether the value changes each epoch or each step") @Default("step") Granularity per)
    implements Schedule {
  /** How cycles shrink. */
  public enum Shape {
    /** Not at all. */
    TRIANGULAR {
      @Override
      double factor(double cycles, long place, double gamma) {
        return 1;
      }
    },
    /** Each is half as high as the one before. */
    TRIANGULAR2 {
      @Override
      double factor(double cycles, long place, double gamma) {
        return StrictMath.pow(2, -cycles);
      }
    },
    /** From value to value by a factor. */
    EXP_RANGE {
      @Override
      double factor(double cycles, long place, double gamma) {
        return StrictMath.pow(gamma, place);
      }
    };

    /** After so many whole cycles. */
    abstract double factor(double cycles, long place, double gamma);
  }

  @Override
  public double at(Progress progress) {
    double down = fall.orElse(rise);
    double cycles = per.epochs(progress) / (rise + down);
    double whole = Math.floor(cycles);
    double since = (cycles - whole) * (rise + down);
    double height = since <= rise ? since / rise : (rise + down - since) / down;
    return from + (to - from) * height * shape.factor(whole, per.place(progress), gamma);
  }
}
