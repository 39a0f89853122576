package basin.lab.sweep;

import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.tenancy.Tenancy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The time for which a process runs an experiment, in which it says again and again that it lives.
 */
final class Stay implements AutoCloseable {
  private static final long SECONDS = 2;

  private final Tenancy tenancy;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          beat -> {
            Thread thread = new Thread(beat, "tenancy");
            thread.setDaemon(true);
            return thread;
          });

  Stay(Tenancy tenancy) {
    this.tenancy = tenancy;
    beats.scheduleAtFixedRate(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  Tenancy tenancy() {
    return tenancy;
  }

  private void beat() {
    try {
      tenancy.beat();
    } catch (ResultsException e) {
      return; // whoever stores the next result says what is wrong
    }
  }

  @Override
  public void close() {
    beats.shutdown();
    tenancy.close();
  }
}
