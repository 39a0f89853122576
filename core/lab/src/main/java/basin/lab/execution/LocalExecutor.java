package basin.lab.execution;

import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialResult;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs trials on threads of this machine, one trial on one thread. Trials are taken and results
 * handed over on the calling thread alone; how many threads there are changes nothing but the time.
 */
public final class LocalExecutor implements TrialExecutor {
  /** How long an interrupted sweep waits for trials to notice; the threads are daemons. */
  private static final long FAREWELL_SECONDS = 2;

  private final int threads;

  /**
   * With so many threads.
   *
   * @throws IllegalArgumentException if there are fewer than 1
   */
  public LocalExecutor(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least 1 thread is needed, not " + threads);
    }
    this.threads = threads;
  }

  @Override
  public void run(
      Iterator<Trial> trials, Function<Trial, TrialResult> runner, Consumer<TrialResult> sink) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, daemons());
    CompletionService<TrialResult> crew = new ExecutorCompletionService<>(pool);
    try {
      work(trials, trial -> crew.submit(() -> runner.apply(trial)), crew, sink);
    } catch (InterruptedException e) {
      farewell(pool, crew, sink);
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
  }

  private void work(
      Iterator<Trial> trials,
      Consumer<Trial> start,
      CompletionService<TrialResult> crew,
      Consumer<TrialResult> sink)
      throws InterruptedException {
    int open = 0;
    for (; open <= threads && trials.hasNext(); open++) { // one more: no thread waits for the sink
      start.accept(trials.next());
    }
    for (; open > 0; open--) {
      TrialResult result = result(crew.take());
      if (trials.hasNext()) {
        start.accept(trials.next());
        open++;
      }
      sink.accept(result);
    }
  }

  /** Hands over what is finished by now; the rest runs again another time. */
  private static void farewell(
      ExecutorService pool, CompletionService<TrialResult> crew, Consumer<TrialResult> sink) {
    pool.shutdownNow();
    try {
      pool.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Future<TrialResult> end = crew.poll(); end != null; end = crew.poll()) {
      finished(end).ifPresent(sink);
    }
  }

  /** A failure counts for nothing here: it may be the interrupt's doing. */
  private static Optional<TrialResult> finished(Future<TrialResult> end) {
    try {
      return Optional.of(end.get()).filter(result -> result.outcome() != Outcome.FAILED);
    } catch (InterruptedException | ExecutionException e) {
      return Optional.empty();
    }
  }

  private static TrialResult result(Future<TrialResult> end) throws InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a runner of trials must not throw", e.getCause());
    }
  }

  private static ThreadFactory daemons() {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "trial-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
