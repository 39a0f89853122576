package basin.reports.statistics.search;

import java.util.Arrays;

/** How the settings that are tried come from those that are known. */
public enum Drawing {
  /**
   * Each is drawn from all: what a search at random would find if the known settings were its whole
   * distribution. Dodge et al. 2019, <i>Show Your Work</i>.
   */
  WITH_REPLACEMENT {
    @Override
    double best(int better, int n, int k) {
      return Math.pow((double) (n - better) / n, k) - Math.pow((double) (n - better - 1) / n, k);
    }
  },
  /**
   * A setting is drawn once: the mean over all sets of k of the known settings, the estimate
   * without bias of what a search at random finds. Tang et al. 2020.
   */
  WITHOUT_REPLACEMENT {
    @Override
    double best(int better, int n, int k) {
      double chance = (double) k / n;
      for (int j = 0; j < k - 1; j++) {
        chance *= Math.max(0, (double) (n - better - 1 - j) / (n - 1 - j));
      }
      return chance;
    }

    @Override
    int most(int n) {
      return n;
    }
  };

  /**
   * The chance that the best of k drawn settings is the one than which {@code better} of all n are
   * better.
   */
  abstract double best(int better, int n, int k);

  /** The largest k that n settings allow. */
  int most(int n) {
    return Integer.MAX_VALUE;
  }

  /** The chances of all ranks, the best first. */
  double[] chances(int n, int k) {
    if (n < 1 || k < 1 || k > most(n)) {
      throw new IllegalArgumentException(
          "the best of " + k + (most(n) == n ? " different ones" : "") + " of " + n + " settings");
    }
    double[] chances = new double[n];
    Arrays.setAll(chances, rank -> best(rank, n, k));
    return chances;
  }
}
