package basin.runner.progress;

import basin.lab.execution.UnderWay;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** What goes along with a sweep: what is shown of it, its log, and its {@link Heartbeat}. */
public final class Escort implements AutoCloseable {
  private static final Logger LOG = LogManager.getLogger(Escort.class);
  private static final double HEARTBEAT_SECONDS = 2;
  private static final double LOG_SECONDS = 300;

  private final Path folder;
  private final InstantSource clock;
  private final Standing standing;
  private final Progress progress;
  private final Onlooker onlooker;
  private final RunLog log;
  private final Pulse pulse;
  private double beat = -HEARTBEAT_SECONDS;
  private double logged;

  /**
   * From now on.
   *
   * @param folder of the experiment
   * @param underWay what runs
   * @param onlooker who looks on besides
   */
  public Escort(
      String experiment,
      Path folder,
      UnderWay underWay,
      Console console,
      Verbosity verbosity,
      InstantSource clock,
      Onlooker onlooker) {
    this.folder = folder;
    this.clock = clock;
    this.standing = new Standing(experiment, underWay, clock);
    this.progress = Progress.on(console, verbosity, standing);
    this.onlooker = onlooker;
    this.log = started();
    onlooker.begins(standing, underWay);
    this.pulse = new Pulse(this::look);
    if (verbosity == Verbosity.VERBOSE) {
      progress.say("log: " + log.file());
    }
  }

  /** What shows it. */
  public Progress progress() {
    return progress;
  }

  @Override
  public void close() {
    pulse.close();
    try {
      Heartbeat.remove(folder);
    } catch (IOException e) {
      LOG.info("the heartbeat stays: {}", e.toString());
    }
    log.close();
    progress.close();
  }

  private RunLog started() {
    try {
      return RunLog.start(folder, progress::say);
    } catch (RuntimeException e) {
      progress.close();
      throw e;
    }
  }

  private void look() {
    progress.look();
    onlooker.look();
    if (!standing.isStarted()) {
      return;
    }
    double now = standing.seconds();
    if (now - beat >= HEARTBEAT_SECONDS) {
      beat = now;
      beat();
    }
    if (now - logged >= LOG_SECONDS) {
      logged = now;
      LOG.info("{}; {}", standing.tally(), String.join("; ", standing.running()));
    }
  }

  private void beat() {
    try {
      Heartbeat.of(standing, clock.millis()).write(folder);
    } catch (IOException e) {
      LOG.info("no heartbeat could be written: {}", e.toString());
    }
  }
}
