package basin.lab.execution;

import basin.spi.run.LockstepGroups;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs trials on threads of this machine, those of one kind in groups. Trials are taken and results
 * handed over on the calling thread alone; how many threads there are, and who is in a group with
 * whom, changes nothing but the time.
 */
public final class LocalExecutor implements TrialExecutor {
  /** Most of what sharing saves is saved by four; more only crowd the cache. */
  public static final int GROUP = 4;

  /** How long an interrupted sweep waits for trials to notice; the threads are daemons. */
  private static final long FAREWELL_SECONDS = 2;

  private final int threads;
  private final int group;

  /** With so many threads, and groups of {@link #GROUP}. */
  public LocalExecutor(int threads) {
    this(threads, GROUP);
  }

  /**
   * With so many threads, and groups of so many trials at most; 1: every trial runs alone.
   *
   * @throws IllegalArgumentException if either is smaller than 1
   */
  public LocalExecutor(int threads, int group) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least 1 thread is needed, not " + threads);
    }
    if (group < 1) {
      throw new IllegalArgumentException("a group has at least 1 trial, not " + group);
    }
    this.threads = threads;
    this.group = group;
  }

  @Override
  public void run(Iterator<Trial> trials, TrialRunner runner, Consumer<TrialResult> sink) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, daemons());
    BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    try {
      work(new LockstepGroups(trials, runner::kind, threads, group), runner, pool, messages, sink);
    } catch (InterruptedException e) {
      farewell(pool, messages, sink);
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
  }

  private void work(
      Iterator<List<Trial>> groups,
      TrialRunner runner,
      ExecutorService pool,
      BlockingQueue<Message> messages,
      Consumer<TrialResult> sink)
      throws InterruptedException {
    int open = 0;
    while (open > 0 || groups.hasNext()) {
      while (open <= threads && groups.hasNext()) { // one more: no thread waits for the sink
        List<Trial> group = groups.next();
        pool.execute(() -> run(group, runner, messages));
        open++;
      }
      Message message = messages.take();
      if (message instanceof Finished finished) {
        sink.accept(finished.trial());
      } else if (message instanceof Ended ended) {
        ended.throwFault();
        open--;
      }
    }
  }

  private static void run(List<Trial> group, TrialRunner runner, Queue<Message> messages) {
    try {
      runner.run(group, result -> messages.add(new Finished(result)));
      messages.add(new Ended(null));
    } catch (Throwable e) {
      messages.add(new Ended(e));
    }
  }

  /** Hands over what is finished by now; the rest runs again another time. */
  private static void farewell(
      ExecutorService pool, Queue<Message> messages, Consumer<TrialResult> sink) {
    pool.shutdownNow();
    try {
      pool.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Message message = messages.poll(); message != null; message = messages.poll()) {
      if (message instanceof Finished finished && !finished.failed()) {
        sink.accept(finished.trial());
      }
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

  /** What threads of the pool tell the calling one. */
  private sealed interface Message {}

  private record Finished(TrialResult trial) implements Message {
    /** On being interrupted this counts for nothing: it may be the interrupt's doing. */
    boolean failed() {
      return trial.outcome() == Outcome.FAILED;
    }
  }

  /** A group has; the fault is null if all went well. */
  private record Ended(Throwable fault) implements Message {
    void throwFault() {
      if (fault != null) {
        throw new IllegalStateException("a runner of trials must not throw", fault);
      }
    }
  }
}
