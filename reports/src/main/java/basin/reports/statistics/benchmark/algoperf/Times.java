package basin.reports.statistics.benchmark.algoperf;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Times of submissions on workloads, and the rules by which a time becomes ∞.
 *
 * @param workloads the columns; every variant's base is among them
 * @param seconds submission × workload, ∞ where a submission did not make it
 */
public record Times(List<Workload> workloads, double[][] seconds) {
  public Times {
    workloads = List.copyOf(workloads);
    seconds = Arrays.stream(seconds).map(double[]::clone).toArray(double[][]::new);
  }

  /** As measured, by rules 1 to 3. */
  static Times of(List<Workload> workloads, List<Submission> submissions) {
    return new Times(
        workloads,
        submissions.stream()
            .map(s -> workloads.stream().mapToDouble(s::time).toArray())
            .toArray(double[][]::new));
  }

  /** Rule 4: a variant is not made where its base is not made. */
  Times withoutVariantsOfMissedBases() {
    return where((row, w) -> base(w) >= 0 && infinite(row[base(w)]));
  }

  /** Rule 5: what takes more than a factor of the fastest submission's time is not made. */
  Times withinFactorOfFastest(double factor) {
    double[] limits =
        IntStream.range(0, workloads.size()).mapToDouble(w -> factor * fastest(w)).toArray();
    return where((row, w) -> row[w] > limits[w]);
  }

  /** Rule 6: a base is not made where one of its variants is not made. */
  Times withoutBasesOfMissedVariants() {
    return where((row, w) -> workloads(v -> base(v) == w).anyMatch(v -> infinite(row[v])));
  }

  /** The columns of the base workloads alone. */
  Times bases() {
    int[] kept = workloads(w -> base(w) < 0).toArray();
    return new Times(
        Arrays.stream(kept).mapToObj(workloads::get).toList(),
        Arrays.stream(seconds)
            .map(row -> Arrays.stream(kept).mapToDouble(w -> row[w]).toArray())
            .toArray(double[][]::new));
  }

  private double fastest(int workload) {
    return Arrays.stream(seconds).mapToDouble(row -> row[workload]).min().orElseThrow();
  }

  private IntStream workloads(IntPredicate which) {
    return IntStream.range(0, workloads.size()).filter(which);
  }

  /** The column of a variant's base; −1 for a base workload. */
  private int base(int workload) {
    return workloads
        .get(workload)
        .variantOf()
        .map(name -> workloads.stream().map(Workload::name).toList().indexOf(name))
        .orElse(-1);
  }

  private Times where(Missed missed) {
    double[][] after = seconds.clone();
    for (int s = 0; s < after.length; s++) {
      double[] row = seconds[s];
      after[s] = row.clone();
      for (int w = 0; w < row.length; w++) {
        after[s][w] = missed.at(row, w) ? Double.POSITIVE_INFINITY : row[w];
      }
    }
    return new Times(workloads, after);
  }

  private static boolean infinite(double time) {
    return time == Double.POSITIVE_INFINITY;
  }

  private interface Missed {
    boolean at(double[] row, int workload);
  }
}
