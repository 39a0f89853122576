package basin.runner.live;

import basin.lab.execution.TrialUnderWay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The courses of all trials that run. */
final class Traces {
  private final Map<String, Trace> traces = new HashMap<>();

  /** Looks where each is; of those that run no more nothing is kept. */
  synchronized void look(List<TrialUnderWay> running) {
    traces.keySet().retainAll(running.stream().map(each -> each.trial().id()).toList());
    for (TrialUnderWay each : running) {
      each.gauge()
          .ifPresent(
              gauge ->
                  traces
                      .computeIfAbsent(each.trial().id(), id -> new Trace())
                      .look(gauge.step(), gauge.loss()));
    }
  }

  /** Of one; without points if it has not been seen yet. */
  synchronized Trace of(String trial) {
    return traces.getOrDefault(trial, new Trace());
  }
}
