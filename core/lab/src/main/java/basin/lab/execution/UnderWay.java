package basin.lab.execution;

import basin.engine.training.Gauge;
import basin.spi.run.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trials that run in this process now. Safe for any number of threads. */
public final class UnderWay {
  private final Map<String, TrialUnderWay> trials = new LinkedHashMap<>();

  /** On the thread that calls. */
  public synchronized void begin(Trial trial) {
    Thread here = Thread.currentThread();
    trials.put(trial.id(), TrialUnderWay.begun(trial, here));
  }

  /** It is set up, and from now on its gauge says how far it is. */
  public synchronized void started(Trial trial, Gauge gauge) {
    trials.computeIfPresent(trial.id(), (id, each) -> each.with(gauge));
  }

  /** It is over, or nobody waits for it any more. */
  public synchronized void end(String id) {
    trials.remove(id);
  }

  /** In the order they began. */
  public synchronized List<TrialUnderWay> now() {
    return List.copyOf(trials.values());
  }
}
