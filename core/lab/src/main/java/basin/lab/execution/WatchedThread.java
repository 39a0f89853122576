package basin.lab.execution;

import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A group's time on a thread, from which a plugin may keep the thread from coming back. */
final class WatchedThread {
  private final Map<String, Trial> open = new LinkedHashMap<>();
  private final List<Trial> group;
  private Thread thread;

  WatchedThread(List<Trial> group) {
    this.group = group;
    group.forEach(trial -> open.put(trial.id(), trial));
  }

  /** Runs the group on the calling thread; {@link #lost} may be asked meanwhile. */
  void run(TrialRunner runner, Consumer<TrialResult> sink) {
    here();
    runner.run(
        group,
        result -> {
          handedOver(result.id());
          sink.accept(result);
        });
  }

  /**
   * If the thread will never come back: the trials it leaves, as failed. A trial in lockstep with
   * the one to blame fails with it.
   */
  synchronized List<TrialResult> lost() {
    Optional<ExitCall> call =
        thread == null ? Optional.empty() : ExitCall.in(thread.getStackTrace());
    return call.stream()
        .flatMap(
            exit -> open.values().stream().map(trial -> Attempt.failed(trial, exit.toString())))
        .toList();
  }

  private synchronized void here() {
    thread = Thread.currentThread();
  }

  private synchronized void handedOver(String id) {
    open.remove(id);
  }
}
