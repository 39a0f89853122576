package basin.lab.results.tenancy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A process that runs an experiment.
 *
 * @param run the number of its run
 * @param experiment its name
 * @param since the run of the first of those that it has worked with: failures from there on are
 *     theirs, and none of them tries such a trial again
 * @param plan digest of the file and of the trials that it has planned
 * @param host for people
 * @param system the running kernel and its table of processes; two of one system see each other
 * @param process its number there
 * @param born when it began, in milliseconds since 1970 by the clock of its own host
 * @param beats grows while it lives
 */
public record Tenant(
    long run,
    String experiment,
    long since,
    String plan,
    String host,
    String system,
    long process,
    long born,
    long beats) {
  private static final Path LINUX_BOOT = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Path LINUX_PROCESSES = Path.of("/proc/self/ns/pid");
  private static final String HOST = hostName();
  private static final String SYSTEM = systemName();

  /** The host's clock may have been set meanwhile. */
  private static final long SAME_MILLISECONDS = 3000;

  /** This process. */
  public static Tenant here(long run, String experiment, long since, String plan) {
    ProcessHandle process = ProcessHandle.current();
    return new Tenant(run, experiment, since, plan, HOST, SYSTEM, process.pid(), born(process), 0);
  }

  /** Whether the system knows whether it lives. */
  public boolean isNear() {
    return system.equals(SYSTEM);
  }

  /** Whether it has the memory of another machine, which SQLite cannot share. */
  public boolean isOnAnotherMachine() {
    return !kernel(system).equals(kernel(SYSTEM));
  }

  /** Whether the system has it still; only of one that is near. */
  boolean isAlive() {
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .filter(other -> Math.abs(born(other) - born) <= SAME_MILLISECONDS)
        .isPresent();
  }

  /** {@code process 123}, and where if that is elsewhere. */
  public String words() {
    return "process " + process + (isNear() ? "" : " on " + host);
  }

  private static String kernel(String system) {
    return system.substring(0, system.indexOf(' '));
  }

  private static long born(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }

  /** Containers have process tables of their own; where there is no such thing, hosts do. */
  private static String systemName() {
    try {
      return Files.readString(LINUX_BOOT).strip() + " " + Files.readSymbolicLink(LINUX_PROCESSES);
    } catch (IOException | RuntimeException e) {
      return HOST.replace(' ', '-') + " ";
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
