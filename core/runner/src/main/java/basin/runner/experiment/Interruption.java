package basin.runner.experiment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a signal end a sweep in good order: interrupts its thread, and keeps the JVM alive until
 * what is finished is stored. The exit code stays the signal's, 130 or 143.
 */
final class Interruption {
  private static final long PATIENCE_SECONDS = 20;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");

  private Interruption() {}

  /** Does work that stores what is finished when its thread is interrupted. */
  static <T> T orderly(Supplier<T> work) {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    try {
      return work.get();
    } finally {
      interruption.end();
    }
  }

  private void end() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the JVM is ending, and no longer waits for this thread
    }
  }

  private void interrupt() {
    worker.interrupt();
    try {
      over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
