package basin.lab.results;

import basin.lab.identity.AxisRole;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.trials.ResultDigest;
import basin.spi.report.Goal;
import basin.spi.run.Cost;
import basin.spi.run.Curve;
import basin.spi.run.Effort;
import basin.spi.run.End;
import basin.spi.run.Outcome;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Experiments, trials and results to store. */
public final class Specimens {
  private Specimens() {}

  public static ExperimentEntry experiment(String name) {
    return experiment(name, Optional.empty());
  }

  public static ExperimentEntry experiment(String name, Optional<Goal> goal) {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("Basin", "0.1.0");
    provenance.put("Java", "17 \"quoted\" \\ é\u0001");
    return new ExperimentEntry(
        name,
        "Which?",
        "name: " + name + "\n",
        List.of(AxisRole.unsaid("optimizer"), AxisRole.unsaid("z.rate")),
        goal,
        provenance);
  }

  /** Trials 0 … count − 1. */
  public static List<Trial> trials(int count) {
    return IntStream.range(0, count).mapToObj(i -> trial("trial-" + i, i)).toList();
  }

  public static Iterator<Trial> planned(int count) {
    return trials(count).iterator();
  }

  public static Trial trial(String id, int number) {
    Map<String, String> axes = new LinkedHashMap<>();
    axes.put("z.rate", "0." + number);
    axes.put("optimizer", "s\"g\nd");
    return new Trial(id, number % 2, "{\"rate\":0." + number + "}", axes, Map.of("Basin", "0.1.0"));
  }

  public static TrialResult result(String id, Outcome outcome, double... losses) {
    int n = losses.length;
    long[] steps = IntStream.range(0, n).mapToLong(i -> 10L * i).toArray();
    double[] epochs = IntStream.range(0, n).mapToDouble(i -> i / 2.0).toArray();
    long[] evaluations = IntStream.range(0, n).mapToLong(i -> 11L * i).toArray();
    List<Curve> curves = List.of(new Curve("train.loss", steps, epochs, evaluations, losses));
    double[][] points = new double[n][];
    IntStream.range(0, n).forEach(i -> points[i] = new double[] {losses[i], -losses[i]});
    List<Track> tracks = List.of(new Track("trajectory", steps, points));
    return result(id, outcome, curves, tracks);
  }

  /** A result of which it is known what its seconds were counted beside. */
  public static TrialResult besides(String id, SharedMachine sharedMachine) {
    return result(id, Outcome.COMPLETED, List.of(), List.of()).beside(sharedMachine);
  }

  public static TrialResult result(
      String id, Outcome outcome, List<Curve> curves, List<Track> tracks) {
    return new TrialResult(
        id,
        new End(outcome, "because"),
        new Cost(100, 2.5, 111, Optional.of(new Effort(3, 222, 0)), 0.25, Optional.empty()),
        7,
        curves,
        tracks,
        List.of("first remark", "second remark"),
        ResultDigest.of(outcome, 100, curves, tracks));
  }
}
