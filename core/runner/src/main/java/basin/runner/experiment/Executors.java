package basin.runner.experiment;

import basin.lab.execution.Local;
import basin.lab.experiment.Experiment;
import basin.runner.Settings;
import basin.runner.progress.Progress;
import basin.spi.run.Executor;
import basin.spi.run.Host;
import basin.spi.run.TrialExecutor;
import jakarta.inject.Inject;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Opens what experiments run on. */
public final class Executors {
  private static final Logger LOG = LogManager.getLogger(Executors.class);

  private final Settings settings;

  @Inject
  Executors(Settings settings) {
    this.settings = settings;
  }

  /**
   * What an experiment asks for, or this machine.
   *
   * @param progress shows what cannot wait
   */
  public TrialExecutor of(Experiment experiment, Progress progress) {
    Executor executor = experiment.executor().orElse(new Local());
    return executor.open(new SweepHost(settings, progress));
  }

  private record SweepHost(Settings settings, Progress progress) implements Host {
    @Override
    public int jobs() {
      return settings.threads();
    }

    @Override
    public int lockstep() {
      return settings.lockstep();
    }

    @Override
    public void say(String line) {
      log(line);
      progress.say(line);
    }

    @Override
    public void log(String text) {
      LOG.info(text);
    }
  }
}
