package basin.runner.isolation;

import basin.lab.execution.Quarantine;
import basin.lab.execution.Seat;
import basin.lab.execution.UnderWay;
import basin.spi.run.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Starts children of this process in which trials run. */
public final class TrialProcesses implements Supplier<Seat> {
  private static final Logger LOG = LogManager.getLogger(TrialProcesses.class);

  private final Surroundings surroundings;
  private final int children;
  private final Path folder;

  /**
   * Of trials that run in a workplace.
   *
   * @param underWay where it is shown what runs
   * @param children that are alive at a time, at most
   * @param folder for what a JVM that crashes leaves behind
   */
  public TrialProcesses(
      Workplace workplace, UnderWay underWay, Quarantine quarantine, int children, Path folder) {
    this.surroundings = new Surroundings(workplace, underWay, quarantine);
    this.children = children;
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public Seat get() {
    try {
      Process process =
          new ProcessBuilder(ChildCommand.of(children, folder.resolve("crash-%p.log"))).start();
      LOG.info("process {} runs trials", process.pid());
      return new ProcessSeat(
          process, folder.resolve("crash-" + process.pid() + ".log"), surroundings);
    } catch (IOException e) {
      throw new UncheckedIOException("no process can be started for a trial: " + e.getMessage(), e);
    }
  }
}
