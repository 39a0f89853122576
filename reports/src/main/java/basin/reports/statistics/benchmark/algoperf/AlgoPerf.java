package basin.reports.statistics.benchmark.algoperf;

import basin.reports.statistics.benchmark.PerformanceProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The protocol of AlgoPerf, rule by rule.
 *
 * <ol>
 *   <li>A trial has reached the goal at the first evaluation that is good enough: {@link Goal}.
 *   <li>Of a study the trial with the fewest evaluations counts: {@link StudyRun}.
 *   <li>Of a workload the median study counts: {@link Submission}.
 *   <li>A held-out variant is missed where its base is missed,
 *   <li>a time above four times the fastest is missed,
 *   <li>and a base is missed where one of its variants is missed: {@link Times}.
 *   <li>Times are divided by the fastest that is left,
 *   <li>the share of base workloads that were run within a factor τ of it is the profile,
 *   <li>and its mean height from 1 to 4, by trapezoids on 100 points, the score: {@link
 *       Leaderboard}.
 * </ol>
 *
 * <p>Scores depend on who takes part, since ratios do.
 *
 * @param trials the most that a study may have
 * @param factor the largest ratio that counts, above 1
 * @param points of the rule of integration, at least 2
 */
public record AlgoPerf(int trials, double factor, int points) {
  /** Five settings of a given search space are tried in each study, the best counts. */
  public static final AlgoPerf EXTERNAL_TUNING = new AlgoPerf(5, 4, 100);

  /** One trial a study: tuning is part of the submission and on its clock. */
  public static final AlgoPerf SELF_TUNING = new AlgoPerf(1, 4, 100);

  /**
   * Judges submissions.
   *
   * @param workloads base workloads and variants; those that nobody ran have no part
   * @param submissions all that take part
   * @throws IllegalArgumentException if a study has too many trials, or a variant no base
   */
  public Leaderboard judge(List<Workload> workloads, List<Submission> submissions) {
    List<Workload> run =
        workloads.stream().filter(w -> submissions.stream().anyMatch(s -> s.ran(w))).toList();
    check(run, submissions);
    Times measured = Times.of(run, submissions);
    Times settled =
        measured
            .withoutVariantsOfMissedBases()
            .withinFactorOfFastest(factor)
            .withoutBasesOfMissedVariants()
            .bases();
    return new Leaderboard(
        submissions.stream().map(Submission::name).toList(),
        measured,
        settled,
        PerformanceProfile.of(settled.seconds()),
        factor,
        points);
  }

  private void check(List<Workload> workloads, List<Submission> submissions) {
    Set<String> bases = new HashSet<>();
    workloads.stream().filter(w -> w.variantOf().isEmpty()).forEach(w -> bases.add(w.name()));
    if (bases.isEmpty() || submissions.isEmpty()) {
      throw new IllegalArgumentException("no submission ran a base workload");
    }
    for (Workload each : workloads) {
      if (each.variantOf().isPresent() && !bases.contains(each.variantOf().get())) {
        throw new IllegalArgumentException(
            "the base of " + each.name() + ", " + each.variantOf().get() + ", was not run");
      }
    }
    for (Submission each : submissions) {
      if (each.studies().values().stream()
          .flatMap(List::stream)
          .anyMatch(s -> s.trials().size() > trials)) {
        throw new IllegalArgumentException(
            each.name()
                + " has a study of more than "
                + trials
                + (trials == 1 ? " trial" : " trials"));
      }
    }
  }
}
