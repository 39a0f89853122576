package basin.reports.statistics.benchmark;

import java.util.stream.IntStream;

/**
 * What runs cost until they reached a target, or until they were given up without it.
 *
 * <p>A method that may be restarted is judged by what it costs to get there in the end: the average
 * run length to the target (aRT of COCO, also ERT) and the distribution of what restarts need.
 * Auger and Hansen 2005; Hansen et al. 2016.
 *
 * @param lengths evaluations, steps or any cost, finite, at least 0; at least one run
 * @param success whether the run reached the target
 */
public record RunLengths(double[] lengths, boolean[] success) {
  public RunLengths {
    lengths = lengths.clone();
    success = success.clone();
    if (lengths.length == 0 || lengths.length != success.length) {
      throw new IllegalArgumentException(
          lengths.length + " lengths and " + success.length + " outcomes; there must be one each");
    }
    for (double length : lengths) {
      if (!(length >= 0 && length < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a run of length " + length);
      }
    }
  }

  /** How many runs. */
  public int runs() {
    return lengths.length;
  }

  /** How many reached the target. */
  public int successes() {
    return (int) IntStream.range(0, runs()).filter(i -> success[i]).count();
  }

  /** The share of runs that reached the target. */
  public double successRate() {
    return (double) successes() / runs();
  }

  /**
   * aRT, the cost of all runs over the number of successes; ∞ without one. It is the mean cost of a
   * success, plus that of the failures which come before one at the observed rate.
   */
  public double average() {
    return successes() == 0 ? Double.POSITIVE_INFINITY : (sum(true) + sum(false)) / successes();
  }

  /** The mean length of the successful runs; NaN if there is none. */
  public double meanOfSuccessful() {
    return sum(true) / successes();
  }

  /** What simulated restarts need. */
  public Restarts restarts() {
    return new Restarts(this);
  }

  /** The lengths of the runs of one outcome. */
  double[] of(boolean outcome) {
    return IntStream.range(0, runs())
        .filter(i -> success[i] == outcome)
        .mapToDouble(i -> lengths[i])
        .toArray();
  }

  private double sum(boolean outcome) {
    double sum = 0;
    for (double length : of(outcome)) {
      sum += length;
    }
    return sum;
  }
}
