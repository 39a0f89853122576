package basin.engine.training;

import basin.engine.data.DataRoom;
import basin.engine.descent.RunSpace;
import basin.engine.network.Feed;
import basin.engine.network.NetworkLandscape;
import basin.engine.network.SharesBatches;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RememberedVec;
import basin.engine.state.RunState;
import basin.engine.state.Saved;
import basin.spi.descent.Descent;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.Streams;
import basin.spi.run.Outcome;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/**
 * One run, step by step. Belongs to one thread.
 *
 * <p>After each step, in this order: has it diverged? what do schedules look at? does a stopping
 * rule speak? has the optimizer finished? is the budget spent? and if so, which point counts? what
 * do the probes see whose turn it is? A step allocates no vector or matrix but what probes and
 * rules ask for.
 */
public final class Run {
  private static final String OPTIMIZER = "optimizer";

  private final Budget budget;
  private final Arithmetic arithmetic;
  private final Streams streams;
  private final Landscape landscape;
  private final NetworkLandscape network; // the same, null for a surface
  private final Histories histories;
  private final RunProgress progress;
  private final Gauge gauge;
  private final Vec point;
  private final Vec gradient;
  private final RunState state;
  private final Descent descent;
  private final CountedObjective objective = new CountedObjective();
  private final Divergence divergence;
  private final Logbook logbook;
  private final Ledger ledger;
  private final RunSnapshot snapshot;
  private final List<Observer> observers = new ArrayList<>();
  private final List<Judge> judges = new ArrayList<>();
  private final RunIdentity identity;
  private final Saved savedPoint;
  private boolean judgesLookAtUpdate;
  private boolean betweenSteps = true;

  /** Everything at its start; to be followed by {@link #begin} or {@link #load}. */
  Run(Assignment assignment, DataRoom data, Feed feed) {
    arithmetic = Arithmetic.of(assignment.precision());
    budget = assignment.budget();
    streams = new SeededStreams(assignment.seed());
    landscape =
        assignment
            .problem()
            .open(
                new TrialWorkshop(
                    data, assignment.batch(), arithmetic, streams, feed, assignment.metrics()));
    histories = Histories.readBy(assignment.problem(), assignment.optimizer());
    progress = new RunProgress(budget, landscape.stepsPerEpoch(), histories);
    gauge = new Gauge(progress.horizon(), progress.stepsPerEpoch());
    int dimension = landscape.dimension();
    network = landscape instanceof NetworkLandscape layers ? layers : null;
    point = network == null ? arithmetic.vec(dimension) : network.point();
    gradient = network == null ? arithmetic.vec(dimension) : network.gradient();
    objective.whole(landscape.whole());
    if (network != null) {
      network.follow(progress);
    }
    divergence = new Divergence(landscape.blocks(), point, gradient);
    logbook = new Logbook(progress, objective);
    ledger = new Ledger(logbook);
    snapshot =
        new RunSnapshot(
            progress,
            landscape,
            arithmetic,
            () -> exactTwin(assignment, data),
            this::start,
            assignment.optimizer(),
            objective,
            point,
            gradient);
    state = new RunState(arithmetic, streams);
    ComponentStates ofProbes = new ComponentStates(state.scope("probe"));
    for (Observation observation : assignment.observations()) {
      observers.add(
          new Observer(observation, landscape, ofProbes.of(observation.probe()), logbook.pen()));
    }
    ComponentStates ofRules = new ComponentStates(state.scope("stop"));
    for (StoppingRule rule : assignment.stoppingRules()) {
      judges.add(rule.start(ofRules.of(rule)));
      judgesLookAtUpdate |= rule.looksAtUpdate();
    }
    landscape.start(point, streams);
    descent =
        assignment
            .optimizer()
            .start(new RunSpace(landscape.blocks(), dimension, arithmetic, state.scope(OPTIMIZER)));
    snapshot.follow(descent);
    identity = RunIdentity.of(assignment, landscape);
    savedPoint = new RememberedVec(arithmetic, point);
  }

  /** Shows the start to the probes. */
  Run begin() {
    observe();
    return this;
  }

  /**
   * Writes all that decides how the run goes on, so that a fresh start that {@link Trainer#resume
   * loads} it goes on to the same bits.
   *
   * @throws IllegalStateException if the run is not {@link #isBetweenSteps between steps}
   */
  public void save(OutputStream out) throws IOException {
    requireBetweenSteps();
    Checkpoint.write(out, parts("records", logbook));
  }

  /**
   * The same for who keeps what was recorded apart, and adds to it.
   *
   * @param held how many bytes of what was recorded he has; if he got them otherwise than by the
   *     last two calls, he gets all anew
   * @throws IllegalStateException if the run is not {@link #isBetweenSteps between steps}
   */
  public SavedRun save(long held) throws IOException {
    requireBetweenSteps();
    byte[] records = ledger.continued(held);
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    Checkpoint.write(state, parts(Checkpoint.LEDGER, ledger.end()));
    return new SavedRun(state.toByteArray(), records, ledger.before());
  }

  private void requireBetweenSteps() {
    if (!betweenSteps) {
      throw new IllegalStateException("a run is saved between steps, and before its ending");
    }
  }

  /** Whether it can be saved now: not if it has ended, nor if something broke a step off. */
  public boolean isBetweenSteps() {
    return betweenSteps;
  }

  /** Goes on where a run was saved. */
  Run load(InputStream in) throws IOException {
    return load(in, parts("records", logbook));
  }

  /** Goes on where a run was saved, with all that it had recorded. */
  Run load(SavedRun saved) throws IOException {
    return load(
        new ByteArrayInputStream(saved.state()),
        parts(Checkpoint.LEDGER, ledger.end(saved.records())));
  }

  private Run load(InputStream in, Map<String, Saved> parts) throws IOException {
    Checkpoint.read(in, parts);
    if (progress.step() % progress.stepsPerEpoch() != 0) {
      landscape.shuffle(streams, progress.wholeEpochs());
    }
    gauge.show(progress.step(), progress.horizon(), snapshot.loss());
    return this;
  }

  private Map<String, Saved> parts(String records, Saved recorded) {
    Map<String, Saved> parts = new LinkedHashMap<>();
    parts.put("run", identity);
    parts.put("effort", objective);
    parts.put("progress", new SavedProgress(progress, objective, snapshot));
    parts.put("point", savedPoint);
    parts.put("components", state);
    if (network != null) {
      parts.put("layers", network.state());
    }
    for (int i = 0; i < observers.size(); i++) {
      parts.put("probe " + (i + 1), observers.get(i));
    }
    if (!histories.none()) {
      parts.put("histories", histories);
    }
    parts.put(records, recorded);
    parts.put("divergence", divergence);
    return parts;
  }

  /**
   * Takes a step; not to be called again after the ending.
   *
   * @return the ending, if this was the last step
   */
  public Optional<Ending> advance() {
    betweenSteps = false;
    Optional<Ending> ending = afterStep();
    betweenSteps = ending.isEmpty();
    return ending;
  }

  private Optional<Ending> afterStep() {
    step();
    Optional<String> diverged = divergence.after(progress, snapshot.loss());
    if (diverged.isPresent()) {
      return Optional.of(diverged(diverged.get()));
    }
    if (!histories.none() && progress.atEndOfEpoch()) {
      histories.record(snapshot);
    }
    Optional<String> stopped = reasonToStop();
    stopped = stopped.isPresent() ? stopped : descent.finished();
    if (stopped.isEmpty() && !progress.spent()) {
      observe();
      return Optional.empty();
    }
    String counted = settle().map(point -> "; " + point).orElse("");
    observe();
    return Optional.of(
        stopped.isPresent()
            ? orderly(Outcome.STOPPED, stopped.get() + counted)
            : orderly(Outcome.COMPLETED, "the budget of " + budget + " is spent" + counted));
  }

  /** Whether so much of its budget is spent, in what the budget counts. */
  public boolean hasSpent(long amount) {
    return progress.spent(amount, objective.evaluations());
  }

  /**
   * What has come of it so far, for a run that goes no further now: {@link Outcome#PRUNED}. Nothing
   * is measured that waits for the end; {@link #save} it before, to go on another time.
   */
  public Ending pause(String reason) {
    if (observers.stream().anyMatch(Observer::waitsForTheEnd)) {
      logbook.remark("Nothing was measured at the end: the run was not taken there.");
    }
    return ending(Outcome.PRUNED, reason);
  }

  /**
   * Whether this run goes faster in turn with others that read the same mini-batches than alone; at
   * its start.
   */
  public boolean paysToShare() {
    return landscape instanceof SharesBatches shared && shared.paysToShare(progress.horizon());
  }

  /** How far it is, also for other threads. */
  public Gauge gauge() {
    return gauge;
  }

  private void step() {
    int index = (int) (progress.step() % progress.stepsPerEpoch());
    if (index == 0) {
      landscape.shuffle(streams, progress.wholeEpochs());
    }
    objective.point(landscape.batch(index));
    snapshot.beforeStep(updateMayBeAsked());
    if (network != null) {
      network.beginStep();
    }
    double loss = descent.step(point, gradient, objective, progress);
    if (network != null) {
      network.endStep();
    }
    progress.advance(objective.evaluations());
    snapshot.afterStep(loss);
    gauge.show(progress.step(), progress.horizon(), loss);
  }

  /** Stopping rules may ask after any step, probes when their turn comes or the run is over. */
  private boolean updateMayBeAsked() {
    if (judgesLookAtUpdate) {
      return true;
    }
    boolean last = progress.mayEndNext();
    for (int i = 0; i < observers.size(); i++) {
      if (observers.get(i).looksAtUpdate(progress.ahead(), last)) {
        return true;
      }
    }
    return false;
  }

  private void observe() {
    for (int i = 0; i < observers.size(); i++) {
      if (observers.get(i).due(progress)) {
        observers.get(i).observe(snapshot);
      }
    }
  }

  private Optional<String> reasonToStop() {
    Optional<String> first = Optional.empty();
    for (int i = 0; i < judges.size(); i++) {
      // Every judge sees every step, also after another has spoken: they count.
      Optional<String> reason = judges.get(i).reasonToStop(snapshot);
      first = first.isPresent() ? first : reason;
    }
    return first;
  }

  /** The point that counts from now on, in words; empty if it is where the run stands. */
  private Optional<String> settle() {
    Vec answer = null;
    for (int i = 0; i < judges.size(); i++) {
      answer = answer == null ? arithmetic.vec(point.length()) : answer;
      Optional<String> words = judges.get(i).answer(answer);
      if (words.isPresent()) {
        snapshot.settle(answer);
        return words;
      }
    }
    return Optional.empty();
  }

  /** What is measured at the end stays, also where it shows that the run has diverged. */
  private Ending orderly(Outcome outcome, String reason) {
    observers.forEach(observer -> observer.observeEnd(snapshot));
    observers.forEach(observer -> observer.finish(snapshot));
    Optional<String> diverged =
        divergence
            .atTheEnd(progress, objective.lossNow(snapshot.point()))
            .or(() -> state.scope(OPTIMIZER).spoiled().map(Divergence::spoiled));
    diverged.ifPresent(any -> recordLastLoss());
    return ending(diverged.isPresent() ? Outcome.DIVERGED : outcome, diverged.orElse(reason));
  }

  /** There is nothing to measure where the point is NaN; what was recorded before stays. */
  private Ending diverged(String reason) {
    if (observers.stream().anyMatch(Observer::waitsForTheEnd)) {
      logbook.remark("Nothing was measured at the end: the run diverged.");
    }
    observers.forEach(observer -> observer.finish(snapshot));
    recordLastLoss();
    return ending(Outcome.DIVERGED, reason);
  }

  /** Metrics of whole splits may date from long before, even from the start. */
  private void recordLastLoss() {
    if (Double.isFinite(divergence.lastFinite())) {
      logbook.pen().record("diverged.loss", divergence.lastFinite());
    }
  }

  private Ending ending(Outcome outcome, String reason) {
    if (progress.countsTime()) {
      logbook.remark(
          "The budget is time on the clock: another run takes other steps in it, and ends elsewhere.");
    }
    return new Ending(
        outcome,
        reason,
        progress.step(),
        progress.epoch(),
        objective.evaluations(),
        objective.effort(),
        point.length(),
        logbook.curves(),
        logbook.tracks(),
        logbook.remarks());
  }

  /**
   * For whoever takes the run on, between steps.
   *
   * @throws CancellationException if the thread is interrupted
   */
  void requireUninterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted after step " + progress.step());
    }
  }

  /** Drawn anew: the streams of a seed give the same numbers whenever they are asked. */
  private Vec start() {
    Vec start = arithmetic.vec(landscape.dimension());
    landscape.start(start, streams);
    return start;
  }

  /** The landscape in float64, over all training rows, that measures what the trial does. */
  static Landscape exactTwin(Assignment assignment, DataRoom data) {
    return assignment
        .problem()
        .open(
            new TrialWorkshop(
                data,
                OptionalInt.empty(),
                Arithmetic.of(Precision.FLOAT64),
                new SeededStreams(assignment.seed()),
                new Feed(),
                assignment.metrics()));
  }
}
