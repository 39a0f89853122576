package basin.runner.progress;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Looks at a sweep twice a second, on a thread of its own that nobody waits for. */
public final class Pulse implements AutoCloseable {
  private static final long MILLISECONDS = 500;
  private static final Logger LOG = LogManager.getLogger(Pulse.class);

  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          beat -> {
            Thread thread = new Thread(beat, "pulse");
            thread.setDaemon(true);
            return thread;
          });

  /** Does this at each beat; what it throws is written down, and it goes on. */
  public Pulse(Runnable look) {
    beats.scheduleAtFixedRate(
        () -> {
          try {
            look.run();
          } catch (RuntimeException e) {
            LOG.error("a look at the sweep failed", e);
          }
        },
        MILLISECONDS,
        MILLISECONDS,
        TimeUnit.MILLISECONDS);
  }

  /** No beat begins after this, and none is under way. */
  @Override
  public void close() {
    beats.shutdown();
    boolean interrupted = Thread.interrupted();
    try {
      beats.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
