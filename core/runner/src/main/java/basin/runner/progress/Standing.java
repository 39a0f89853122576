package basin.runner.progress;

import basin.lab.execution.TrialUnderWay;
import basin.lab.execution.UnderWay;
import basin.lab.sweep.rungs.Decision;
import basin.runner.console.Wording;
import basin.spi.report.Goal;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far a sweep is, in words and numbers. Safe for several threads. */
public final class Standing {
  private static final double MILLISECONDS = 1000;

  private final String experiment;
  private final UnderWay underWay;
  private final InstantSource clock;
  private final Stillness stillness = new Stillness();
  private Forecast forecast = new Forecast(0, 0);
  private long startedAt;
  private long before;
  private long done;
  private long total;
  private long diverged;
  private long failed;
  private String best = "";

  /**
   * Of an experiment.
   *
   * @param underWay what runs
   */
  public Standing(String experiment, UnderWay underWay, InstantSource clock) {
    this.experiment = experiment;
    this.underWay = underWay;
    this.clock = clock;
  }

  /** Trials begin to run. */
  public synchronized void started(long total, long finished) {
    this.total = total;
    this.before = finished;
    this.done = finished;
    this.startedAt = clock.millis();
    this.forecast = new Forecast(0, finished);
  }

  /** More are to run than were known of at the start. */
  synchronized void grown(long total) {
    this.total = total;
  }

  synchronized void finished(TrialResult result, long done) {
    this.done = done;
    underWay.end(result.id());
    diverged += result.outcome() == Outcome.DIVERGED ? 1 : 0;
    failed += result.outcome() == Outcome.FAILED ? 1 : 0;
  }

  /** Other processes have finished some. */
  synchronized void elsewhere(long done) {
    this.done = done;
  }

  /** Trials were left at a rung; what there is to say of it, unless none was. */
  synchronized Optional<String> decided(Decision decision) {
    done = decision.done();
    return decision.goOn() == decision.settings()
        ? Optional.empty()
        : Optional.of(
            "%s: %s: %s of %s go on"
                .formatted(
                    experiment,
                    decision.place(),
                    Wording.number(decision.goOn()),
                    Wording.count(decision.settings(), "setting")));
  }

  synchronized void best(Trial trial, Goal goal, double value) {
    String where = Wording.settings(trial.axes());
    best =
        "best so far: %s %s  (%sseed %d)"
            .formatted(
                goal.metric(),
                Wording.value(value),
                where.isEmpty() ? "" : where + ", ",
                trial.seed());
  }

  /**
   * Takes note of the time; answers what there is to say of trials that have not moved for long.
   */
  synchronized List<String> look() {
    forecast.note(seconds(), work());
    return stillness.look(underWay.now(), seconds()).stream().map(this::ofStill).toList();
  }

  private String ofStill(TrialUnderWay trial) {
    return describe(trial) + RunningTrial.where(trial);
  }

  /** {@code best so far: test.accuracy 0.9742 (optimizer=adam, seed 0)}, or nothing yet. */
  public synchronized String best() {
    return best;
  }

  /** Whether there is anything to show; data are fetched before. */
  public synchronized boolean isStarted() {
    return total > 0;
  }

  /** The share of the work that is done, in [0, 1]; of a trial that runs, its share. */
  public synchronized double share() {
    return total == 0 ? 1 : Math.min(1, work() / total);
  }

  /** {@code quickstart}. */
  public String experiment() {
    return experiment;
  }

  /** {@code planned 20 000 of 40 000 trials}, before any is run. */
  static String planning(long done, long total) {
    return "planned " + Wording.number(done) + " of " + Wording.count(total, "trial");
  }

  /** {@code 36 trials, 12 of them done before}. */
  synchronized String outset() {
    String trials = Wording.count(total, "trial");
    return before == 0 ? trials : trials + ", " + Wording.number(before) + " of them done before";
  }

  /** {@code 17/36 trials (49 %), 1 diverged, 14 s so far, 1.2 trials/s, about 12 s left}. */
  public synchronized String tally() {
    StringBuilder text = new StringBuilder();
    text.append(Wording.number(done)).append('/').append(Wording.count(total, "trial"));
    text.append(work() > done ? " (" + (int) (100 * share()) + " %)" : "");
    text.append(diverged == 0 ? "" : ", " + Wording.number(diverged) + " diverged");
    text.append(failed == 0 ? "" : ", " + Wording.number(failed) + " failed");
    return text.append(time()).toString();
  }

  /** {@code rate=0.1, seed 3: epoch 12.4 of 50, loss 0.2345}, of each trial that runs. */
  synchronized List<String> running() {
    return underWay.now().stream().map(this::describe).toList();
  }

  private String describe(TrialUnderWay trial) {
    return RunningTrial.describe(trial, stillness.of(trial, seconds()));
  }

  /** Seconds since the start. */
  public synchronized double seconds() {
    return (clock.millis() - startedAt) / MILLISECONDS;
  }

  private String time() {
    if (seconds() < 1) {
      return left();
    }
    String so = Wording.duration(Math.floor(seconds()));
    return done == total ? ", " + so : ", " + so + " so far" + pace() + left();
  }

  /** Told from the third trial on: before, it is one trial's time and no rate. */
  private String pace() {
    double rate = rate();
    return done - before < 3 || rate == 0 ? "" : ", " + Wording.rate(rate, "trial");
  }

  private String left() {
    OptionalDouble left = secondsLeft();
    return left.isEmpty() || done == total
        ? ""
        : ", about " + Wording.duration(Math.rint(left.getAsDouble())) + " left";
  }

  /** Trials a second of late, those that run counted by their share; 0 if nobody knows. */
  public synchronized double rate() {
    double pace = forecast.pace(seconds(), work());
    return Double.isFinite(pace) ? pace : 0;
  }

  /** How long the rest takes; empty before anything has been done. */
  public synchronized OptionalDouble secondsLeft() {
    OptionalDouble left = forecast.left(seconds(), work(), total - work());
    return left.isEmpty() ? left : OptionalDouble.of(Math.max(left.getAsDouble(), longest()));
  }

  /** Trials in all. */
  public synchronized long total() {
    return total;
  }

  /** Trials that are over, those from before among them. */
  public synchronized long done() {
    return done;
  }

  /** Of the trials of this run, how many diverged. */
  public synchronized long diverged() {
    return diverged;
  }

  /** Of the trials of this run, how many failed. */
  public synchronized long failed() {
    return failed;
  }

  /** At the end of a sweep one trial runs alone, and takes as long as it takes. */
  private double longest() {
    List<TrialUnderWay> running = underWay.now();
    return running.stream()
        .filter(trial -> trial.share() > trial.shareBefore() && done + running.size() >= total)
        .mapToDouble(Standing::left)
        .max()
        .orElse(0);
  }

  private static double left(TrialUnderWay trial) {
    double seconds = (System.nanoTime() - trial.began()) / 1e9;
    return seconds / (trial.share() - trial.shareBefore()) * (1 - trial.share());
  }

  /** In trials. */
  private double work() {
    return done + underWay.now().stream().mapToDouble(TrialUnderWay::share).sum();
  }
}
