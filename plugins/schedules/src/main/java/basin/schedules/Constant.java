package basin.schedules;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Level;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The same value all along; what a bare number stands for. */
@Doc("The same value all along; a bare number means this.")
@Formula("η(e) = η₀")
@Source("PyTorch 2: an optimizer without a scheduler")
public record Constant(@Doc("the value η₀") @Level @Range(from = 0) double value)
    implements Schedule {
  @Override
  public double at(Progress progress) {
    return value;
  }

  @Override
  public boolean constant() {
    return true;
  }

  @Override
  public boolean zero() {
    return value == 0;
  }
}
