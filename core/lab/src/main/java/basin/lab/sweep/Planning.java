package basin.lab.sweep;

import basin.spi.run.Trial;
import java.util.Iterator;

/** Goes over the trials of a plan, and tells how far it is. */
final class Planning {
  private static final int OFTEN = 1000;

  private final Plan plan;
  private final SweepListener listener;

  Planning(Plan plan, SweepListener listener) {
    this.plan = plan;
    this.listener = listener;
  }

  /** The trials, from the first on. */
  Iterator<Trial> pass() {
    Iterator<Trial> trials = plan.trials().iterator();
    return new Iterator<>() {
      private long seen;

      @Override
      public boolean hasNext() {
        return trials.hasNext();
      }

      @Override
      public Trial next() {
        if (++seen % OFTEN == 0) {
          listener.planning(seen, plan.count());
        }
        return trials.next();
      }
    };
  }
}
