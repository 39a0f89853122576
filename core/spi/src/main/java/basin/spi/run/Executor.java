package basin.spi.run;

/**
 * Where trials run: on threads of this machine, on a cluster. Named under {@code executor} at the
 * top of an experiment, or on the command line. It changes no bit of any result and is no part of a
 * trial's name.
 */
public interface Executor {
  /**
   * Opens it for one sweep, whoever opens it closes it. What takes long, such as a connection,
   * waits for the first trial.
   *
   * @throws ExecutorException if trials cannot run there
   */
  TrialExecutor open(Host host);
}
