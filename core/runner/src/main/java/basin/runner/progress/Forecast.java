package basin.runner.progress;

import java.util.OptionalDouble;

/**
 * Tells from the latest half of the time how long the rest of a piece of work takes. What was slow
 * at first, as code is that has not been compiled yet, is forgotten soon.
 */
final class Forecast {
  private Mark earlier;
  private Mark later;

  /** Work is counted from here. */
  Forecast(double seconds, double work) {
    earlier = new Mark(seconds, work);
    later = earlier;
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
    double done = work - earlier.work;
    return done <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((seconds - earlier.seconds) / done * rest);
  }

  private record Mark(double seconds, double work) {}
}
