package basin.runner.process;

import basin.lab.execution.ExitCall;
import basin.runner.console.Console;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How this process ends. A signal ends it at once with one line, for whatever is written can be cut
 * off at any moment; but a sweep first stores what is finished, and reports. A second signal does
 * not wait for that.
 *
 * <p>A plugin that calls {@code System.exit} is named. No Java lets it be kept from that, but while
 * this one's hook runs, the process lives, and a sweep can go on without the thread that called.
 */
public final class Departure {
  private static final int FOREIGN_EXIT = 3;
  private static final int UNKNOWN_SIGNAL = 130;
  private static final long PATIENCE_SECONDS = 20;
  private static final long HOOKS_MILLISECONDS = 500;

  private enum Stage {
    /** Nothing would be lost. */
    FREE,
    SWEEPING,
    /** A sweep was asked to end. */
    STOPPING,
    /** The process is about to end. */
    LEAVING
  }

  private final Console console;
  private final Runnable shut;
  private final CountDownLatch over = new CountDownLatch(1);
  private Stage stage = Stage.FREE;
  private boolean installed;
  private boolean heard;
  private Thread worker;
  private int code;
  private volatile int leaving = FOREIGN_EXIT;
  private String words = "stopped";

  /**
   * Of a process that speaks on a console.
   *
   * @param shut keeps everybody silent from then on
   */
  public Departure(Console console, Runnable shut) {
    this.console = console;
    this.shut = shut;
  }

  /** Of a part of a process, such as a test, that signals are no business of. */
  public static Departure none(Console console) {
    return new Departure(console, () -> {});
  }

  /** To be done first: from here on a signal gets its line. */
  public void install() {
    installed = true;
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "departure"));
    } catch (IllegalStateException tooLate) {
      sayLast(words);
      awaitEnd();
    }
  }

  /** What a signal will have said, beginning with "stopped". */
  public synchronized void parting(String words) {
    this.words = words;
  }

  /** From here to {@link #sweepEnds}, a signal interrupts this thread and waits. */
  public void sweepBegins() {
    boolean hears = installed && (heard || Signals.pass(this::signalled));
    synchronized (this) {
      heard = hears;
      words = "stopped; what is finished is stored";
      worker = Thread.currentThread();
      stage = stage == Stage.FREE ? Stage.SWEEPING : stage;
    }
  }

  /** The exit code of the signal that ended the sweep, if one did. */
  public synchronized OptionalInt sweepEnds() {
    worker = null;
    if (stage == Stage.SWEEPING) {
      stage = Stage.FREE;
    }
    boolean interrupted = Thread.interrupted(); // or a late signal would hit what comes next
    return stage == Stage.STOPPING || interrupted ? OptionalInt.of(code) : OptionalInt.empty();
  }

  /** Ends the process. */
  public void leave(int code) {
    leaving = code;
    over.countDown();
    if (claim()) {
      System.exit(code);
    }
    awaitEnd(); // somebody else is ending it
  }

  private synchronized boolean claim() {
    boolean mine = stage != Stage.LEAVING;
    stage = Stage.LEAVING;
    return mine;
  }

  private void signalled(int code) {
    switch (next(code)) {
      case SWEEPING -> {} // it has been told
      case STOPPING -> {
        sayLast("stopped at once; what was stored before is kept");
        Runtime.getRuntime().halt(code);
      }
      case FREE -> {
        sayLast(words);
        haltSoon(code);
        System.exit(code);
      }
      case LEAVING -> {}
    }
  }

  /** Answers where things stood. */
  private synchronized Stage next(int code) {
    Stage before = stage;
    if (before == Stage.SWEEPING) {
      this.code = code;
      stage = Stage.STOPPING;
      worker.interrupt();
    } else if (before == Stage.FREE) {
      stage = Stage.LEAVING;
    }
    return before;
  }

  /** Begun by {@link #leave}, by a plugin, or by a signal that the JVM answers by itself. */
  private void shutDown() {
    Optional<ExitCall> call = isLeaving() ? Optional.empty() : call();
    if (call.isPresent()) {
      goOnWithout(call.get());
    } else if (!isLeaving()) {
      end();
    }
  }

  /** A signal is no call. */
  private static Optional<ExitCall> call() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(trace -> ExitCall.in(trace).stream())
        .findFirst();
  }

  private synchronized boolean isLeaving() {
    return stage == Stage.LEAVING;
  }

  private void goOnWithout(ExitCall call) {
    if (mustWait()) {
      await(Long.MAX_VALUE);
    }
    console.complain(call.toString());
    Runtime.getRuntime().halt(leaving);
  }

  private synchronized boolean mustWait() {
    return stage == Stage.SWEEPING || stage == Stage.STOPPING;
  }

  private void end() {
    if (next(UNKNOWN_SIGNAL) == Stage.FREE) {
      sayLast(words);
    } else {
      await(PATIENCE_SECONDS);
    }
  }

  private void sayLast(String words) {
    if (console.errIsTerminal()) {
      console.err().println(); // behind the ^C that a terminal shows
    }
    console.complain(words);
    shut.run();
    ProcessHandle.current().children().forEach(ProcessHandle::destroy);
  }

  /** Hooks of others may take their time, or for ever. */
  private static void haltSoon(int code) {
    Thread halt =
        new Thread(
            () -> {
              try {
                Thread.sleep(HOOKS_MILLISECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(code);
            },
            "halt");
    halt.setDaemon(true);
    halt.start();
  }

  private void await(long seconds) {
    try {
      over.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What fails because the process is ending is nobody's fault, and nobody is to hear of it: then
   * this waits for the end. Java tells it by this message alone.
   */
  public void awaitEndIfThatIsWhy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException
          && "Shutdown in progress".equals(cause.getMessage())) {
        over.countDown();
        awaitEnd();
      }
    }
  }

  private static void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
