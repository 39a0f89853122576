package basin.lab.sample;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Optimizers and the schedules of their rates. */
public interface Optimizers {
  /** A transform that is only looked at. */
  interface Still extends Transform {
    @Override
    default Link link(Space space) {
      throw new UnsupportedOperationException("a sample does not run");
    }
  }

  @Doc("Steps against the gradient.")
  @Formula("w ← w − ηg")
  record Sgd(@Doc("learning rate η") Schedule rate, @Default("false") boolean nesterov)
      implements Still {}

  @Doc("Steps by running estimates of the gradient's first two moments.")
  @Formula("m ← β₁m + (1−β₁)g\nw ← w − ηm/(√v + ε)")
  @Source("Kingma and Ba 2015, algorithm 1")
  @Convention("ε outside the root (PyTorch)")
  record Adam(
      @Doc("learning rate η") @Default("0.001") Schedule rate,
      @Doc("decay of the mean") @Default("0.9") @Range(from = 0, below = 1) double beta1,
      @Doc("decay of the variance") @Default("0.999") @Range(from = 0, below = 1) double beta2,
      @Doc("keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon)
      implements Still {
    /** Refuses what no range can say. */
    public Adam {
      if (beta2 < beta1) {
        throw new IllegalArgumentException("beta2 is smaller than beta1");
      }
    }
  }

  @Doc("Applies one transform after the other.")
  record Chain(@Doc("in order") List<Transform> links) implements Still {
    /** Copies the list. */
    public Chain {
      links = List.copyOf(links);
    }
  }

  @Doc("Needs a component that nobody registers.")
  record Orphan(@Default("missing") Schedule rate) implements Still {}

  @Doc("The same value all along.")
  record Constant(@Range(from = 0) double value) implements Schedule {
    @Override
    public double at(Progress progress) {
      return value;
    }
  }

  @Doc("Falls by a constant factor.")
  record Exponential(
      @Doc("first value") @Range(above = 0) double start,
      @Doc("factor per epoch") @Default("0.9") @Range(above = 0, to = 1) double factor)
      implements Schedule {
    @Override
    public double at(Progress progress) {
      return start;
    }
  }
}
