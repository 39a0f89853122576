package basin.engine.inspection;

import basin.engine.data.DataRoom;
import basin.engine.network.Feed;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Cadence;
import basin.engine.training.Ending;
import basin.engine.training.Observation;
import basin.engine.training.Run;
import basin.engine.training.Schedules;
import basin.engine.training.Trainer;
import basin.spi.check.Course;
import basin.spi.check.Draft;
import basin.spi.check.Spot;
import basin.spi.check.Tryout;
import basin.spi.data.Dataset;
import basin.spi.descent.Schedule;
import basin.spi.metric.Metric;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.spi.run.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** A trial that can be trained a little. */
public final class Trying implements Tryout {
  private final Assignment trial;
  private final Opened opened;
  private final Optional<Draft> draft;
  private final DataRoom room;
  private final Map<Integer, Course> courses = new HashMap<>();
  private long steps;
  private long passed;

  /**
   * Of a trial.
   *
   * @param opened its problem
   * @param draft of its network; empty for a surface
   * @param room for data
   */
  public Trying(Assignment trial, Opened opened, Optional<Draft> draft, DataRoom room) {
    this.trial = trial;
    this.opened = opened;
    this.draft = draft;
    this.room = room;
  }

  @Override
  public Optional<Draft> network() {
    return draft;
  }

  @Override
  public Landscape landscape() {
    return opened.landscape();
  }

  @Override
  public Vec point() {
    return opened.point();
  }

  @Override
  public Vec vector() {
    return Arithmetic.of(Precision.FLOAT64).vec(opened.point().length());
  }

  @Override
  public List<Metric> metrics() {
    return trial.metrics();
  }

  @Override
  public RandomStream random(String name) {
    return new SeededStreams(trial.seed()).named("check " + name);
  }

  @Override
  public Course course(int steps) {
    return courses.computeIfAbsent(
        steps, n -> course(any -> opened.parts().rows(), trial.budget(), trial.batch(), n));
  }

  @Override
  public Course onOneBatch(int rows, int steps) {
    return course(any -> few(rows), Budget.ofSteps(Math.max(steps, 1)), OptionalInt.empty(), steps);
  }

  @Override
  public Landscape batch(int rows) {
    return opened.parts() == null
        ? opened.landscape()
        : Opened.of(trial, any -> few(rows), room, Long.MAX_VALUE).landscape();
  }

  private Rows few(int rows) {
    return Rows.of(opened.parts().rows().samples(), rows);
  }

  private Course course(Function<Dataset, Rows> rows, Budget budget, OptionalInt batch, int steps) {
    CourseProbe probe = new CourseProbe(trial.metrics(), steps);
    Run run =
        new Trainer(room)
            .start(
                new Assignment(
                    Opened.on(trial.problem(), rows),
                    trial.optimizer(),
                    budget,
                    batch,
                    trial.precision(),
                    trial.seed(),
                    List.of(new Observation(probe, Cadence.everySteps(1))),
                    List.of()),
                new Feed());
    Optional<Ending> ending = Optional.empty();
    for (int step = 0; step < steps && ending.isEmpty(); step++) {
      ending = run.advance();
    }
    count(probe);
    return probe.course(
        ending.filter(end -> end.outcome() == Outcome.DIVERGED).map(Ending::reason));
  }

  private void count(CourseProbe probe) {
    steps += probe.steps();
    passed +=
        probe.effort().valueRows() + probe.effort().gradientRows() + probe.effort().productRows();
  }

  /** Steps that it has been trained by now, in all. */
  public long steps() {
    return steps;
  }

  /** Rows that those steps have passed through it; on a surface each computation counts as one. */
  public long passed() {
    return passed;
  }

  @Override
  public Optional<Spot> rate() {
    Map<String, Schedule> rates = Schedules.named("rate", trial.optimizer());
    return rates.size() == 1 && rates.containsKey("rate")
        ? Optional.of(new Spot.Setting(trial.optimizer(), rates.get("rate")))
        : Optional.empty();
  }
}
