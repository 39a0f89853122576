package basin.runner.progress;

import java.util.OptionalDouble;

/**
 * Tells how long the rest of a piece of work takes: at the pace of the latest half of the time, or
 * of all of it, whichever is quicker. What was slow at first, as code is that has not been compiled
 * yet, is forgotten soon; and a while in which nothing is counted, as at the end of trials that are
 * measured then, does not count as the pace to come.
 */
final class Forecast {
  private final Mark first;
  private Mark earlier;
  private Mark later;

  /** Work is counted from here. */
  Forecast(double seconds, double work) {
    first = new Mark(seconds, work);
    earlier = first;
    later = first;
  }

  /** Takes note of how much is done. */
  void note(double seconds, double work) {
    double stretch = later.seconds - earlier.seconds;
    if (seconds - later.seconds >= Math.max(stretch, 1)) {
      earlier = later;
      later = new Mark(seconds, work);
    }
  }

  /** Seconds until so much more is done, if anything has been done by now. */
  OptionalDouble left(double seconds, double work, double rest) {
    double pace = pace(seconds, work);
    return pace > 0 ? OptionalDouble.of(rest / pace) : OptionalDouble.empty();
  }

  /** Work a second; 0 if nothing has been done by now. */
  double pace(double seconds, double work) {
    Mark now = new Mark(seconds, work);
    return Math.max(now.paceSince(earlier), now.paceSince(first));
  }

  private record Mark(double seconds, double work) {
    /** Work a second; ∞ if it took no time. */
    double paceSince(Mark other) {
      return work > other.work ? (work - other.work) / (seconds - other.seconds) : 0;
    }
  }
}
