package basin.reports.targets;

import basin.reports.problems.Contender;
import basin.reports.problems.Field;
import basin.reports.statistics.Sample;
import basin.reports.statistics.benchmark.algoperf.AlgoPerf;
import basin.reports.statistics.benchmark.algoperf.Leaderboard;
import basin.reports.statistics.benchmark.algoperf.Reached;
import basin.reports.statistics.benchmark.algoperf.StudyRun;
import basin.reports.statistics.benchmark.algoperf.Submission;
import basin.reports.statistics.benchmark.algoperf.Workload;
import basin.reports.study.Attempt;
import basin.reports.study.Clock;
import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Reach;
import basin.reports.study.Replicate;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.study.Target;
import basin.reports.wording.Wording;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What it takes to solve each problem of a field: to reach the goal's target, or, where it has
 * none, to come down 99 % of the way from the start to the best value that anybody came to (Moré
 * and Wild 2009, τ = 0.01).
 *
 * @param field problems and contenders
 * @param targets one for each problem
 * @param clock in which all is counted
 */
record Costs(Field field, List<Target> targets, Clock clock) {
  private static final double LEFT = 0.01;

  /** Of a field; empty if on some problem nobody came to anything. */
  static Optional<Costs> of(Field field) {
    List<Target> targets = new ArrayList<>();
    for (Study problem : field.problems()) {
      target(problem).ifPresent(targets::add);
    }
    boolean rows = field.problems().stream().anyMatch(Study::fromRows);
    return targets.size() == field.problems().size()
        ? Optional.of(new Costs(field, targets, rows ? Clock.EPOCHS : Clock.EVALUATIONS))
        : Optional.empty();
  }

  private static Optional<Target> target(Study problem) {
    Criterion criterion = problem.criterion();
    if (criterion.timed()) {
      return Optional.of(Target.of(criterion));
    }
    double[] starts = values(problem, true);
    double[] all = values(problem, false);
    if (starts.length == 0) {
      return Optional.empty();
    }
    double start = new Sample(starts).median();
    double best =
        Arrays.stream(all).reduce(start, (a, b) -> criterion.cost(a) <= criterion.cost(b) ? a : b);
    return criterion.gain(best, start) > 0
        ? Optional.of(
            new Target(criterion.ranked(), criterion.higher(), best + LEFT * (start - best)))
        : Optional.empty();
  }

  private static double[] values(Study problem, boolean start) {
    return problem.finished().stream()
        .flatMap(t -> problem.results().curve(t, problem.criterion().ranked()).stream())
        .map(Curve::values)
        .filter(v -> v.length > 0)
        .flatMapToDouble(v -> start ? Arrays.stream(v, 0, 1) : Arrays.stream(v))
        .filter(Double::isFinite)
        .toArray();
  }

  /** When a problem is solved, in words. */
  String solved() {
    Criterion criterion = field.problems().get(0).criterion();
    return criterion.timed()
        ? Wording.target(criterion) + " is reached"
        : criterion.ranked()
            + " has come 99 % of the way from where the trial in the middle starts to the best value that"
            + " any trial came to";
  }

  /** Contender × problem: the median over the trials at the setting chosen there. */
  double[][] medians() {
    return medians(clock);
  }

  double[][] evaluations() {
    return medians(Clock.EVALUATIONS);
  }

  private double[][] medians(Clock time) {
    return field.contenders().stream()
        .map(
            c -> {
              double[] row = new double[targets.size()];
              Arrays.setAll(row, p -> median(c, p, time));
              return row;
            })
        .toArray(double[][]::new);
  }

  private double median(Contender contender, int problem, Clock time) {
    Study study = field.problems().get(problem);
    return contender
        .groups()
        .get(problem)
        .map(g -> Ranking.chosen(study, g).orElse(g.settings().get(0)))
        .map(s -> Reach.of(study, s, time, targets.get(problem)).median())
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Dimensions of the problems, if all of them are surfaces. */
  Optional<double[]> dimensions() {
    return clock == Clock.EVALUATIONS
        ? Optional.of(
            field.problems().stream()
                .mapToDouble(
                    s -> s.finished().stream().mapToInt(TrialRecord::parameters).max().orElse(1))
                .toArray())
        : Optional.empty();
  }

  /** AlgoPerf's judgement: studies are replicates, trials are settings. */
  Leaderboard board() {
    int settings =
        field.contenders().stream()
            .flatMap(c -> c.groups().stream())
            .flatMap(Optional::stream)
            .mapToInt(g -> g.settings().size())
            .max()
            .orElse(1);
    List<Workload> workloads = new ArrayList<>();
    for (int p = 0; p < targets.size(); p++) {
      workloads.add(Workload.base("problem " + (p + 1)));
    }
    List<Submission> submissions =
        field.contenders().stream().map(c -> submission(c, workloads)).toList();
    AlgoPerf rules = AlgoPerf.EXTERNAL_TUNING;
    return new AlgoPerf(Math.max(settings, rules.trials()), rules.factor(), rules.points())
        .judge(workloads, submissions);
  }

  private Submission submission(Contender contender, List<Workload> workloads) {
    Map<String, List<StudyRun>> studies = new HashMap<>();
    for (int p = 0; p < workloads.size(); p++) {
      Optional<Group> group = contender.groups().get(p);
      if (group.isPresent()) {
        studies.put(workloads.get(p).name(), studies(group.get(), p));
      }
    }
    return new Submission(contender.label(), studies);
  }

  private List<StudyRun> studies(Group group, int problem) {
    Study study = field.problems().get(problem);
    SortedMap<Replicate, List<Reached>> trials = new TreeMap<>();
    for (Setting setting : group.settings()) {
      Reach.of(study, setting, clock, targets.get(problem))
          .attempts()
          .forEach(
              (replicate, attempt) ->
                  trials
                      .computeIfAbsent(replicate, any -> new ArrayList<>())
                      .add(reached(attempt)));
    }
    return trials.values().stream().map(StudyRun::new).toList();
  }

  /** Evaluations are taken at the same times here, so that the clock orders them. */
  private static Reached reached(Attempt attempt) {
    return attempt.reached()
        ? new Reached(
            (int) Math.max(1, Math.min(Integer.MAX_VALUE - 1, Math.ceil(attempt.time()))),
            attempt.time())
        : Reached.NEVER;
  }
}
