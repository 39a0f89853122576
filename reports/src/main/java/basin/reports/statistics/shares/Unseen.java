package basin.reports.statistics.shares;

import basin.reports.statistics.Interval;

/** How likely it is that one draw more shows a kind that has not been seen. */
public final class Unseen {
  private Unseen() {}

  /**
   * Turing's estimate: the share of draws whose kind was seen once (Good 1953). Its interval is
   * Wilson's of that share, for a kind that is new one draw on was seen once by then.
   *
   * @param counts how often each kind was seen
   */
  public static Interval mass(long... counts) {
    long once = 0;
    long draws = 0;
    for (long count : counts) {
      once += count == 1 ? 1 : 0;
      draws += count;
    }
    return Proportion.of(once, draws);
  }
}
