package basin.spi.descent;

import basin.spi.settings.BareNumber;

/** A learning rate, or any scalar setting, as a pure function of progress. */
@BareNumber("constant")
public interface Schedule {
  /** The value in force during the step that follows {@code progress.step()} finished ones. */
  double at(Progress progress);
}
