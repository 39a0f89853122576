package basin.runner.progress;

import basin.lab.execution.UnderWay;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import java.time.InstantSource;

/** What is shown of trials that run, looked at twice a second, and nothing that is written. */
public final class Watched implements AutoCloseable {
  private final Progress progress;
  private final Pulse pulse;

  private Watched(Progress progress) {
    this.progress = progress;
    this.pulse = new Pulse(progress::look);
  }

  /** From now on. */
  public static Watched on(
      Console console,
      Verbosity verbosity,
      String experiment,
      UnderWay underWay,
      InstantSource clock) {
    RunLog.silence();
    return new Watched(Progress.on(console, verbosity, new Standing(experiment, underWay, clock)));
  }

  /** What shows it. */
  public Progress progress() {
    return progress;
  }

  @Override
  public void close() {
    pulse.close();
    progress.close();
  }
}
