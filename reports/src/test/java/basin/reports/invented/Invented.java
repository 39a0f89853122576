package basin.reports.invented;

import basin.spi.analysis.Answers;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Stated;
import basin.spi.report.Analysed;
import basin.spi.report.Analysis;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.report.Role;
import basin.spi.report.Selection;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Results in memory, put together trial by trial. */
public final class Invented implements Results {
  private final List<InventedTrial> trials = new ArrayList<>();
  private final List<Stated> claims = new ArrayList<>();
  private final List<Analysed> analyses = new ArrayList<>();
  private final Map<String, String> provenance = new LinkedHashMap<>();
  private final Set<String> axes = new LinkedHashSet<>();
  private Goal goal = new Goal("test.accuracy", true, OptionalDouble.empty());
  private boolean aimed = true;
  private String name = "invented";
  private String question = "";
  private String file = "name: invented\n";

  /** Sets the goal without a target. */
  public Invented goal(String metric, boolean higher) {
    goal = new Goal(metric, higher, OptionalDouble.empty());
    return this;
  }

  /** Has the file name no goal. */
  public Invented aimless() {
    aimed = false;
    return this;
  }

  /** Sets the goal with a target. */
  public Invented goal(String metric, boolean higher, double target) {
    goal = new Goal(metric, higher, OptionalDouble.of(target));
    return this;
  }

  /** Has settings chosen by a series; the goal judges them. */
  public Invented selecting(String by, boolean higher, boolean nested) {
    goal = goal.selecting(Optional.of(new Selection(by, higher, nested)));
    return this;
  }

  /** Sets name, question and file. */
  public Invented asking(String name, String question, String file) {
    this.name = name;
    this.question = question;
    this.file = file;
    return this;
  }

  /** Claims something, before the first trial, by a rule or the customary one. */
  public Invented claiming(String name, Claim claim, EvidenceRule... rule) {
    claims.add(stated(name, claim, 0, false, rule));
    return this;
  }

  /** Claims something after so many trials have finished. */
  public Invented claimingLate(String name, Claim claim, long finished) {
    claims.add(stated(name, claim, finished, false));
    return this;
  }

  /** Takes something back after trials have finished. */
  public Invented withdrawing(String name, Claim claim) {
    claims.add(stated(name, claim, 0, true));
    return this;
  }

  private static Stated stated(
      String name, Claim claim, long finished, boolean withdrawn, EvidenceRule... rule) {
    return new Stated(
        name,
        claim.toString(),
        "2026-11-29T12:00:00Z",
        "ab".repeat(32),
        finished,
        withdrawn,
        Optional.of(claim),
        Stream.of(rule).findFirst());
  }

  @Override
  public List<Stated> claims() {
    return List.copyOf(claims);
  }

  /** Has an analysis done, with these answers. */
  public Invented analysed(String name, Analysis analysis, Answers answers) {
    analyses.add(new Analysed(name, name, 0, 0, true, Optional.of(analysis), answers));
    return this;
  }

  @Override
  public List<Analysed> analyses() {
    return List.copyOf(analyses);
  }

  /** Adds a line of provenance. */
  public Invented made(String label, String text) {
    provenance.put(label, text);
    return this;
  }

  /** Adds a completed trial; axes as path, value, path, value … */
  public InventedTrial trial(long seed, String... axes) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < axes.length; i += 2) {
      map.put(axes[i], axes[i + 1]);
      this.axes.add(axes[i]);
    }
    InventedTrial trial = new InventedTrial(trials.size() + 1, seed, map);
    trials.add(trial);
    return trial;
  }

  @Override
  public ExperimentRecord experiment() {
    Map<String, Role> roles = new LinkedHashMap<>();
    axes.forEach(axis -> roles.put(axis, InventedTrial.role(axis)));
    return new ExperimentRecord(name, question, file, roles, goal, aimed, provenance);
  }

  @Override
  public List<TrialRecord> trials() {
    return trials.stream().map(InventedTrial::record).toList();
  }

  @Override
  public Optional<Curve> curve(TrialRecord trial, String name) {
    return Optional.ofNullable(of(trial).curves().get(name));
  }

  @Override
  public List<String> curves(TrialRecord trial) {
    return List.copyOf(of(trial).curves().keySet());
  }

  @Override
  public Optional<Track> track(TrialRecord trial, String name) {
    return Optional.ofNullable(of(trial).tracks().get(name));
  }

  @Override
  public List<String> tracks(TrialRecord trial) {
    return List.copyOf(of(trial).tracks().keySet());
  }

  @Override
  public Optional<SharedMachine> sharedMachine(TrialRecord trial) {
    return of(trial).sharedMachine();
  }

  @Override
  public Map<String, String> provenance(TrialRecord trial) {
    Map<String, String> all = new LinkedHashMap<>(provenance);
    all.putAll(of(trial).provenance());
    return all;
  }

  private InventedTrial of(TrialRecord trial) {
    return trials.get(trial.number() - 1);
  }
}
