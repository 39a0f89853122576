package basin.reports.study;

import java.util.regex.Pattern;

/**
 * What the names of Basin's metrics tell of their values. Of a metric that a plugin brings along
 * nothing is known but what the goal says.
 */
final class MetricNames {
  private static final Pattern COUNTED = Pattern.compile(".*\\.(accuracy|top-[0-9]+)");
  private static final Pattern SHARE = Pattern.compile(".*\\.(precision|recall|f1)(-[a-z]+)?");
  private static final Pattern LESS = Pattern.compile(".*\\.(mae|mse|rmse|perplexity)");

  private MetricNames() {}

  /** Whether values are shares of rows, which are counted. */
  static boolean counted(String series) {
    return COUNTED.matcher(series).matches();
  }

  /** Whether values lie between 0 and 1. */
  static boolean share(String series) {
    return counted(series) || SHARE.matcher(series).matches();
  }

  /** Whether less is better. */
  static boolean less(String series) {
    return Criterion.isLoss(series) || LESS.matcher(series).matches();
  }
}
