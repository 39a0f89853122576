package basin.reports.invented;

import static java.util.stream.Collectors.joining;

import basin.spi.report.Configuration;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Effort;
import basin.spi.run.Outcome;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A trial in the making; completed unless said otherwise. */
public final class InventedTrial {
  private static final int STEPS_PER_EPOCH = 40;
  private static final int BATCH = 16;

  private final int number;
  private final long seed;
  private final Map<String, String> axes;
  private final Map<String, Curve> curves = new LinkedHashMap<>();
  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private Optional<Outcome> outcome = Optional.of(Outcome.COMPLETED);
  private String reason = "the budget is spent";
  private boolean rowless;
  private String data = "rows";
  private String loss = "mse";
  private int cost = 1;
  private double seconds = 0.25;
  private int products;
  private boolean counted = true;
  private Optional<SharedMachine> sharedMachine = Optional.empty();
  private final Map<String, String> provenance = new LinkedHashMap<>();
  private String tree = "{}";

  InventedTrial(int number, long seed, Map<String, String> axes) {
    this.number = number;
    this.seed = seed;
    this.axes = axes;
  }

  /** Makes it end otherwise. */
  public InventedTrial ended(Outcome outcome, String reason) {
    this.outcome = Optional.of(outcome);
    this.reason = reason;
    return this;
  }

  /** Makes each step ask for so many Hessian products, too. */
  public InventedTrial multiplying(int products) {
    this.products = products;
    return this;
  }

  /** Makes it one of a version that counted no rows. */
  public InventedTrial uncounted() {
    counted = false;
    return this;
  }

  /**
   * Makes each step to come cost so many evaluations, one of them a gradient, and the whole trial
   * so many seconds.
   */
  public InventedTrial costing(int evaluations, double seconds) {
    this.cost = evaluations;
    this.seconds = seconds;
    return this;
  }

  /** Says what it sets, as JSON. */
  public InventedTrial set(String tree) {
    this.tree = tree;
    return this;
  }

  /** Notes what its seconds were counted beside. */
  public InventedTrial beside(int atOnce, int inLockstep, double processorSeconds) {
    sharedMachine = Optional.of(new SharedMachine(atOnce, inLockstep, processorSeconds));
    return this;
  }

  /** Adds a line of provenance, or replaces one. */
  public InventedTrial made(String label, String text) {
    provenance.put(label, text);
    return this;
  }

  /** Adds series as a run recorded them. */
  public InventedTrial recorded(List<Curve> curves, List<Track> tracks) {
    curves.forEach(c -> this.curves.put(c.name(), c));
    tracks.forEach(t -> this.tracks.put(t.name(), t));
    return this;
  }

  /** Makes it wait for its turn. */
  public InventedTrial pending() {
    outcome = Optional.empty();
    reason = "";
    return this;
  }

  /** Leaves a remark. */
  public InventedTrial remark(String text) {
    remarks.add(text);
    return this;
  }

  /** Makes epochs equal steps, as on a surface. */
  public InventedTrial rowless() {
    rowless = true;
    return this;
  }

  /** Judges it on other data. */
  public InventedTrial on(String data) {
    this.data = data;
    return this;
  }

  /** Makes it descend another loss. */
  public InventedTrial minimising(String loss) {
    this.loss = loss;
    return this;
  }

  /** Adds a series with one value an epoch, from 0. */
  public InventedTrial curve(String name, double... values) {
    long[] steps = LongStream.range(0, values.length).map(i -> i * pace()).toArray();
    double[] epochs = Arrays.stream(steps).mapToDouble(s -> (double) s / pace()).toArray();
    long[] evaluations = Arrays.stream(steps).map(s -> s * cost).toArray();
    curves.put(name, new Curve(name, steps, epochs, evaluations, values));
    return this;
  }

  /** Adds a series of vectors. */
  public InventedTrial track(String name, double[]... values) {
    long[] steps = LongStream.range(0, values.length).toArray();
    tracks.put(name, new Track(name, steps, values));
    return this;
  }

  /**
   * Adds what the probe of curvature records of two modes.
   *
   * @param start the objective where the run started
   * @param end the objective where it ended
   * @param gradient the norm of its gradient there
   * @param gain what a quadratic model could still gain; a Newton step leaves nothing of it
   */
  public InventedTrial curvature(
      double start, double end, double gradient, double gain, double smallest, double largest) {
    return curve("curvature.start", start)
        .curve("curvature.objective", end)
        .curve("curvature.gradient-norm", gradient)
        .curve("curvature.gain", gain)
        .curve("curvature.gain-after", 0)
        .curve("curvature.slope", 0)
        .curve("curvature.rounding", 0)
        .curve("curvature.negative", (smallest < 0 ? 1 : 0) + (largest < 0 ? 1 : 0))
        .curve("curvature.zero", (smallest == 0 ? 1 : 0) + (largest == 0 ? 1 : 0))
        .curve("curvature.positive", (smallest > 0 ? 1 : 0) + (largest > 0 ? 1 : 0))
        .curve("curvature.smallest", smallest)
        .curve("curvature.largest", largest);
  }

  TrialRecord record() {
    long last =
        curves.values().stream().flatMapToLong(c -> Arrays.stream(c.steps())).max().orElse(0);
    return new TrialRecord(
        String.format("%032x", number),
        number,
        seed,
        axes,
        configuration(),
        outcome,
        reason,
        last,
        (double) last / pace(),
        last * cost,
        effort(last),
        seconds,
        2,
        remarks,
        "",
        tree);
  }

  private Optional<Effort> effort(long steps) {
    long rows = rowless ? steps : steps * BATCH;
    return counted
        ? Optional.of(new Effort(rows * (cost - 1), rows, rows * products))
        : Optional.empty();
  }

  /** As if each axis were a setting, called by the end of its path. */
  private Configuration configuration() {
    String group =
        compared()
            .map(e -> '"' + e.getKey() + "\":\"" + e.getValue() + '"')
            .collect(joining(",", "{", "}"));
    String label = compared().map(Map.Entry::getValue).collect(joining(", "));
    return new Configuration(
        group,
        label.isEmpty() ? "all trials" : label,
        of(Role.COMPARED),
        of(Role.TUNED),
        of(Role.REPLICATE),
        data,
        data,
        loss,
        loss);
  }

  /** Rates, and what is marked as tuned, are tuned; folds are replicates. */
  static Role role(String axis) {
    if (axis.endsWith("rate") || axis.startsWith("tuned.")) {
      return Role.TUNED;
    }
    return axis.endsWith("fold") ? Role.REPLICATE : Role.COMPARED;
  }

  private Map<String, String> of(Role role) {
    Map<String, String> found = new LinkedHashMap<>();
    axes.forEach(
        (axis, value) -> {
          if (role(axis) == role) {
            found.put(axis.substring(axis.lastIndexOf('.') + 1), value);
          }
        });
    return found;
  }

  private Stream<Map.Entry<String, String>> compared() {
    return axes.entrySet().stream().filter(e -> role(e.getKey()) == Role.COMPARED);
  }

  Map<String, Curve> curves() {
    return curves;
  }

  Map<String, Track> tracks() {
    return tracks;
  }

  Optional<SharedMachine> sharedMachine() {
    return sharedMachine;
  }

  Map<String, String> provenance() {
    return provenance;
  }

  private long pace() {
    return rowless ? 1 : STEPS_PER_EPOCH;
  }
}
