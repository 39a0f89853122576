package basin.lab.sweep;

import basin.spi.run.Trial;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Those of some trials that are wanted, lazily. */
final class ChosenTrials implements Iterator<Trial> {
  private final Iterator<Trial> trials;
  private final Predicate<Trial> wanted;
  private Trial next;

  ChosenTrials(Iterator<Trial> trials, Predicate<Trial> wanted) {
    this.trials = trials;
    this.wanted = wanted;
  }

  @Override
  public boolean hasNext() {
    while (next == null && trials.hasNext()) {
      Trial trial = trials.next();
      next = wanted.test(trial) ? trial : null;
    }
    return next != null;
  }

  @Override
  public Trial next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Trial chosen = next;
    next = null;
    return chosen;
  }
}
