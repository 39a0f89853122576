package basin.runner.live;

import basin.lab.execution.TrialUnderWay;
import basin.lab.execution.UnderWay;
import basin.lab.sweep.SweepSummary;
import basin.runner.progress.RunningTrial;
import basin.runner.progress.Standing;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What there is to see of a run now, in words and numbers. Safe for several threads. */
final class Scene {
  private static final int MOST_RUNNING = 16;
  private static final int MOST_FAILURES = 50;

  /** How far a run is. */
  enum Stage {
    WAITING,
    RUNNING,
    REPORTING,
    ENDED,
    STOPPED,
    /** Something kept it from its report. */
    BROKEN
  }

  private final Traces traces = new Traces();
  private final Deque<Map<String, Object>> failures = new ArrayDeque<>();
  private final String reader;
  private Stage stage = Stage.WAITING;
  private boolean interrupted;
  private String question = "";
  private Standing standing;
  private UnderWay underWay = new UnderWay();
  private String report = "";
  private Map<String, Object> last = Map.of();

  /**
   * Before anything runs.
   *
   * @param reader what a page that follows compares, so that it knows this run from an earlier one
   */
  Scene(String reader) {
    this.reader = reader;
  }

  synchronized void asks(String question) {
    this.question = question;
  }

  synchronized void begins(Standing standing, UnderWay underWay) {
    this.standing = standing;
    this.underWay = underWay;
    failures.clear();
    report = "";
    last = Map.of();
    interrupted = false;
    stage = Stage.RUNNING;
  }

  void look() {
    traces.look(underWay().now());
  }

  private synchronized UnderWay underWay() {
    return underWay;
  }

  synchronized void failed(Trial trial, TrialResult result) {
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("name", RunningTrial.name(trial));
    failure.put("reason", result.reason());
    failures.addFirst(failure);
    if (failures.size() > MOST_FAILURES) {
      failures.removeLast();
    }
  }

  /** Numbers stand still from here on, whatever the clock says. */
  synchronized void ended(SweepSummary summary) {
    last = progress();
    interrupted = summary.interrupted();
    stage = Stage.REPORTING;
  }

  synchronized void reported(String report) {
    this.report = report;
    stage = interrupted ? Stage.STOPPED : Stage.ENDED;
  }

  /** Nothing more will come. */
  synchronized void closes() {
    if (stage == Stage.WAITING || stage == Stage.RUNNING || stage == Stage.REPORTING) {
      stage = Stage.BROKEN;
    }
  }

  synchronized boolean isStarted() {
    return standing != null && standing.isStarted();
  }

  /** Of what runs, or ran last; null before. */
  synchronized Standing standing() {
    return standing;
  }

  synchronized Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("run", reader);
    data.put("stage", stage.name().toLowerCase(Locale.ROOT));
    data.put("question", question);
    data.putAll(last.isEmpty() ? progress() : last);
    data.put("failures", List.copyOf(failures));
    data.put("report", report);
    return data;
  }

  private Map<String, Object> progress() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("experiment", standing == null ? "" : standing.experiment());
    if (!isStarted()) {
      return data;
    }
    data.put("tally", standing.tally());
    data.put("total", standing.total());
    data.put("done", standing.done());
    data.put("diverged", standing.diverged());
    data.put("failed", standing.failed());
    data.put("share", standing.share());
    data.put("best", standing.best());
    List<TrialUnderWay> running = underWay.now();
    data.put("running", running.stream().limit(MOST_RUNNING).map(this::data).toList());
    data.put("more", Math.max(0, running.size() - MOST_RUNNING));
    return data;
  }

  private Map<String, Object> data(TrialUnderWay running) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("trial", running.trial().id());
    data.put("name", RunningTrial.name(running.trial()));
    data.put("place", RunningTrial.place(running));
    data.put("share", running.share());
    Trace trace = traces.of(running.trial().id());
    data.put("steps", trace.steps());
    data.put("losses", trace.losses());
    return data;
  }
}
