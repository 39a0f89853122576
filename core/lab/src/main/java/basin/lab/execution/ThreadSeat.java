package basin.lab.execution;

import basin.engine.training.Gauge;
import basin.lab.catalog.Culprit;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A thread of this process. A plugin may keep it for ever; then it is left behind. */
final class ThreadSeat implements Seat {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** How long a trial may take to notice that it is to end: a step, say, or a measurement. */
  private static final long PATIENCE_MILLISECONDS = 1000;

  private final TrialRunner runner;
  private final UnderWay underWay;
  private final BlockingQueue<List<Trial>> tasks = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile BlockingQueue<News> news = new LinkedBlockingQueue<>();
  private volatile boolean left;

  ThreadSeat(TrialRunner runner, UnderWay underWay) {
    this.runner = runner;
    this.underWay = underWay;
    this.thread = new Thread(this::work, "seat-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void begin(List<Trial> trials) {
    news = new LinkedBlockingQueue<>();
    tasks.add(trials);
  }

  @Override
  public Optional<News> next(long milliseconds) throws InterruptedException {
    Optional<News> next = Optional.ofNullable(news.poll(milliseconds, TimeUnit.MILLISECONDS));
    return next.isPresent() ? next : lost();
  }

  /** A thread that has called {@code System.exit} never comes back. */
  private Optional<News> lost() {
    StackTraceElement[] trace = thread.getStackTrace();
    return ExitCall.in(trace).map(call -> new Lost(call.toString(), call.failure(trace), false));
  }

  @Override
  public Sighting sighting() {
    StackTraceElement[] trace = thread.getStackTrace();
    Optional<Gauge> gauge =
        underWay.now().stream()
            .filter(each -> each.thread() == thread)
            .findFirst()
            .flatMap(TrialUnderWay::gauge);
    return new Sighting(
        gauge.map(Gauge::step).orElse(-1L), gauge.map(Gauge::horizon).orElse(0L), trace);
  }

  @Override
  public boolean free(Consumer<TrialResult> late) {
    thread.interrupt();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
    boolean interrupted = false;
    while (System.nanoTime() < end) {
      try {
        Optional<News> next = next(PATIENCE_MILLISECONDS / 20);
        if (next.isPresent() && next.get() instanceof Came came) {
          late.accept(came.result());
        } else if (next.isPresent() && !(next.get() instanceof Begun)) {
          return next.get() instanceof Ended;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Override
  public void leave() {
    left = true;
    thread.interrupt();
  }

  /**
   * A plugin that runs on would keep a processor busy for nothing. Java 19 was the last that could
   * end it.
   */
  @Override
  public void end() {
    if (Culprit.at(thread.getStackTrace()).isPresent()) {
      try {
        Thread.class.getMethod("stop").invoke(thread);
      } catch (ReflectiveOperationException e) { // it goes on, beside others
      }
    }
  }

  private void work() {
    while (!left) {
      try {
        run(tasks.take(), news);
      } catch (InterruptedException e) { // it was told to end what had just ended, or to leave
      }
    }
  }

  private void run(List<Trial> trials, BlockingQueue<News> news) {
    news.add(new Begun());
    try {
      runner.run(trials, result -> news.add(new Came(result)));
      Thread.interrupted();
      news.add(new Ended());
    } catch (CancellationException e) {
      Thread.interrupted();
      news.add(new Ended());
    } catch (Throwable e) {
      news.add(new Lost("the trial cannot be run: " + FailureReason.of(e), Autopsy.of(e), false));
    }
  }
}
