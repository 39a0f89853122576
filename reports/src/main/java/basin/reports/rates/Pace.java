package basin.reports.rates;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How fast the distance of one trial's loss from its minimum shrinks by one law, over the second
 * half of the time.
 *
 * <p>The slope of log g is that of least squares. Records that follow each other are anything but
 * independent, so its interval comes from slopes of eight stretches of equal length on the law's
 * own time, by Student's t: the method of batch means (Law and Kelton 2000, section 9.5.3).
 *
 * @param law which
 * @param slope of log g over the law's time, with its interval
 * @param constant C
 * @param deviation of log g from the line
 * @param earliest the slope with three quarters of the time in the window
 * @param latest the slope with a quarter of the time in the window
 * @param records in the window
 */
record Pace(
    Law law,
    Interval slope,
    double constant,
    double deviation,
    double earliest,
    double latest,
    int records) {
  private static final int FEWEST = 12;
  private static final int STRETCHES = 8;
  private static final int LEAST_IN_STRETCH = 2;
  private static final double WINDOW = 0.5;
  private static final double WIDE = 0.25;
  private static final double NARROW = 0.75;

  /** Empty if too few records are left in the window. */
  static Optional<Pace> of(Gap gap, Law law) {
    Gap tail = gap.from(WINDOW);
    if (tail.length() < FEWEST) {
      return Optional.empty();
    }
    LeastSquares line = line(tail, law);
    return Optional.of(
        new Pace(
            law,
            interval(tail, law, line.slope()),
            StrictMath.exp(line.intercept()),
            line.deviation(),
            line(gap.from(WIDE), law).slope(),
            line(gap.from(NARROW), law).slope(),
            tail.length()));
  }

  private static LeastSquares line(Gap gap, Law law) {
    return LeastSquares.through(Arrays.stream(gap.time()).map(law::time).toArray(), gap.logs());
  }

  private static Interval interval(Gap tail, Law law, double slope) {
    double[] time = Arrays.stream(tail.time()).map(law::time).toArray();
    double[] logs = tail.logs();
    double from = time[0];
    double length = (time[time.length - 1] - from) / STRETCHES;
    double[] slopes =
        IntStream.range(0, STRETCHES)
            .mapToDouble(i -> stretch(time, logs, from + i * length, from + (i + 1) * length))
            .filter(Double::isFinite)
            .toArray();
    Interval mean = Interval.ofMean(new Sample(slopes));
    double half = (mean.high() - mean.low()) / 2;
    return slopes.length < STRETCHES / 2
        ? Interval.point(slope)
        : new Interval(slope, slope - half, slope + half);
  }

  private static double stretch(double[] time, double[] logs, double from, double to) {
    int[] in =
        IntStream.range(0, time.length).filter(i -> time[i] >= from && time[i] <= to).toArray();
    return in.length < LEAST_IN_STRETCH
        ? Double.NaN
        : LeastSquares.through(
                Arrays.stream(in).mapToDouble(i -> time[i]).toArray(),
                Arrays.stream(in).mapToDouble(i -> logs[i]).toArray())
            .slope();
  }
}
