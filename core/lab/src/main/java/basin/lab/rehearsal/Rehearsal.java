package basin.lab.rehearsal;

import basin.engine.training.Assignment;
import basin.engine.training.Observation;
import basin.lab.binding.Places;
import basin.lab.experiment.Candidate;
import basin.lab.experiment.Examiner;
import basin.lab.yaml.Fault;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.data.Shelf;
import basin.spi.descent.Schedule;
import basin.spi.stop.StoppingRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Rehearses an experiment: every kind of trial is sized and, if all its components came with Basin,
 * takes its first step on a few rows. Trials that differ in numbers of their optimizer alone are of
 * one kind. Nothing is fetched; trials whose data are missing are left to whoever fetches them.
 */
public final class Rehearsal implements Examiner {
  private static final int MOST_KINDS = 300;

  private final Shelf shelf;
  private final Set<String> kinds = new HashSet<>();
  private final List<Foresight> foresights = new ArrayList<>();
  private final DataCheck data = new DataCheck();
  private final EmptySplits emptySplits = new EmptySplits();
  private Outlines outlines;

  /** With data from a shelf. */
  public Rehearsal(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Faults in data files, each with the place of the data set in the experiment; their texts begin
   * with the place in the data.
   */
  public List<Fault> inData() {
    return data.inData();
  }

  @Override
  public void examine(Candidate candidate, Faults faults) {
    if (!kinds.add(Kind.of(candidate.tree()))) {
      return;
    }
    outlines = outlines == null ? new Outlines(shelf, candidate.assignment().seed()) : outlines;
    foresights.add(kinds.size() > MOST_KINDS ? Foresight.NONE : foresight(candidate, faults));
  }

  private Foresight foresight(Candidate candidate, Faults faults) {
    Assignment trial = candidate.assignment();
    Places places = candidate.places();
    Place problem = places.of(trial.problem()).orElse(candidate.tree().place());
    try {
      ProbeCheck.refuseTwice(trial, places, faults);
      return data.areUsable(places, outlines, trial.precision(), faults)
          ? foresight(trial, places, problem, faults)
          : Foresight.NONE;
    } catch (CancellationException interrupted) {
      throw interrupted;
    } catch (Throwable failure) { // a plugin's error, an exhausted heap
      Optional<Object> culprit = places.running(List.of(failure.getStackTrace()));
      String name = culprit.flatMap(places::name).map(known -> known + ": ").orElse("");
      new Failure(failure).tell(name, culprit.flatMap(places::of).orElse(problem), faults);
      return Foresight.NONE;
    }
  }

  private Foresight foresight(Assignment trial, Places places, Place problem, Faults faults) {
    Faults ofGround = new Faults();
    Ground ground = Survey.of(trial.problem(), outlines, places, problem, ofGround);
    Headroom room = new Headroom(trial, ground, Runtime.getRuntime().maxMemory());
    room.check(places, problem, ofGround);
    faults.addAll(ofGround);
    emptySplits.add(ground, places, faults);
    Foresight beforeStep =
        Foresight.before(
            ground, trial.metrics(), late(trial, places), trial.observations().size() > 1);
    MetricCheck.tell(trial, beforeStep, places, faults);
    List<StoppingRule> rules = askable(trial, beforeStep, places, faults);
    boolean followed = schedulesCanLook(beforeStep, places, faults);
    if (!followed || !ofGround.isEmpty() || !room.isSmall() || !isBasinsOwn(places)) {
      return beforeStep;
    }
    Programme programme = new FirstStep(outlines, shelf).of(trial, rules);
    programme.tell(places, problem, faults);
    return beforeStep.with(programme.series());
  }

  /**
   * Whether all components came with Basin. The code of others may end the process or never end
   * itself, so it is at work in its own trials alone, where both are survived.
   */
  public static boolean isBasinsOwn(Places places) {
    ClassLoader own = Rehearsal.class.getClassLoader();
    return places.components().stream().allMatch(c -> c.getClass().getClassLoader() == own);
  }

  /** The rules that ask for what there is; the others are faults. */
  private List<StoppingRule> askable(
      Assignment trial, Foresight foresight, Places places, Faults faults) {
    List<StoppingRule> askable = new ArrayList<>();
    for (StoppingRule rule : trial.stoppingRules()) {
      List<String> lacking = lacking(rule.metrics(), foresight);
      lacking.forEach(metric -> refuse(wanted(metric, rule, places), foresight, faults));
      if (lacking.isEmpty()) {
        askable.add(rule);
      }
    }
    return askable;
  }

  /** Whether there is all that schedules look at; what there is not are faults. */
  private boolean schedulesCanLook(Foresight foresight, Places places, Faults faults) {
    boolean can = true;
    for (Object component : places.components()) {
      if (component instanceof Schedule schedule) {
        for (String metric : lacking(schedule.metrics(), foresight)) {
          refuse(wanted(metric, schedule, places), foresight, faults);
          can = false;
        }
      }
    }
    return can;
  }

  /** Of a problem that does not tell what it measures, nothing. */
  private static List<String> lacking(List<String> metrics, Foresight foresight) {
    Set<String> measured = foresight.series();
    return measured.isEmpty()
        ? List.of()
        : metrics.stream().filter(metric -> !measured.contains(metric)).toList();
  }

  private void refuse(Wanted wanted, Foresight foresight, Faults faults) {
    if (!emptySplits.refuse(wanted, faults)) {
      wanted.refuse(
          foresight.absence(wanted.metric()),
          foresight.series(),
          foresight.couldMeasure(wanted.metric()),
          faults);
    }
  }

  private static Wanted wanted(String metric, Object reader, Places places) {
    Place place =
        places
            .settings(reader)
            .flatMap(settings -> Quoted.text(settings, metric))
            .or(() -> places.of(reader))
            .orElseThrow();
    return new Wanted(metric, places.name(reader).orElseThrow(), place);
  }

  @Override
  public void examineGoal(String metric, Place place, Faults faults) {
    examine(new Wanted(metric, "goal", place), "cannot be ranked by it", faults);
  }

  @Override
  public void examineSelection(String metric, Place place, Faults faults) {
    examine(new Wanted(metric, "selection", place), "nothing can be chosen among them", faults);
  }

  @Override
  public void examineClaim(String metric, Place place, Faults faults) {
    examine(new Wanted(metric, "claim", place), "no claim can be judged by them", faults);
  }

  @Override
  public void examinePruning(String metric, Place place, Faults faults) {
    examine(new Wanted(metric, "pruning", place), "are left at the first rung", faults);
  }

  private void examine(Wanted wanted, String without, Faults faults) {
    String metric = wanted.metric();
    List<Foresight> lacking = foresights.stream().filter(f -> !f.mayRecord(metric)).toList();
    if (lacking.isEmpty() || emptySplits.refuse(wanted, faults)) {
      return;
    }
    if (lacking.size() < foresights.size()) {
      faults.remark(wanted.place(), "some trials do not record " + metric + " and " + without);
      return;
    }
    Optional<String> absence =
        lacking.stream().flatMap(f -> f.absence(metric).stream()).findFirst();
    Set<String> series = new LinkedHashSet<>();
    lacking.forEach(foresight -> series.addAll(foresight.series()));
    boolean rows = lacking.stream().anyMatch(foresight -> foresight.couldMeasure(metric));
    wanted.refuse(absence, series, rows, faults);
  }

  private static Set<String> late(Assignment trial, Places places) {
    Set<String> late = new LinkedHashSet<>();
    for (Observation observation : trial.observations()) {
      if (!FirstStep.looksBefore(observation)) {
        places.name(observation.probe()).ifPresent(late::add);
      }
    }
    return late;
  }
}
