package basin.reports.statistics.factorial;

/**
 * Sums of products of a term's effects e between replicates, g_rs = k·Σ e_r·e_s with k cells for
 * each combination of its levels: all that drawing replicates anew needs to know of a term.
 *
 * @param term whose
 * @param sums replicate × replicate
 */
record Products(Term term, double[][] sums) {
  /** Of effects combination × replicate. */
  static Products of(Term term, int cells, double[][] effects) {
    int replicates = effects[0].length;
    double[][] sums = new double[replicates][replicates];
    for (double[] effect : effects) {
      for (int r = 0; r < replicates; r++) {
        for (int s = 0; s < replicates; s++) {
          sums[r][s] += cells * effect[r] * effect[s];
        }
      }
    }
    return new Products(term, sums);
  }

  /** SS of the term, each replicate drawn so often. */
  double squares(int... times) {
    double sum = 0;
    int drawn = 0;
    for (int r = 0; r < times.length; r++) {
      drawn += times[r];
      for (int s = 0; s < times.length; s++) {
        sum += times[r] * times[s] * sums[r][s];
      }
    }
    return sum / drawn;
  }

  /** SS of the term and of its error. */
  double both(int... times) {
    double sum = 0;
    for (int r = 0; r < times.length; r++) {
      sum += times[r] * sums[r][r];
    }
    return sum;
  }
}
