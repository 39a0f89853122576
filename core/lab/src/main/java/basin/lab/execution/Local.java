package basin.lab.execution;

import basin.spi.run.Executor;
import basin.spi.run.Host;
import basin.spi.run.TrialExecutor;
import basin.spi.settings.Doc;

/** The machine that a sweep is conducted on; how many of its threads, the command line says. */
@Doc("Threads of this machine, as many as -j says.")
public record Local() implements Executor {
  @Override
  public TrialExecutor open(Host host) {
    return new LocalExecutor(host.jobs(), host.lockstep());
  }
}
