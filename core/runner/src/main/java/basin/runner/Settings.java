package basin.runner;

import basin.lab.execution.LocalExecutor;
import java.nio.file.Path;
import java.util.List;

/**
 * What a command line settles before anything is wired.
 *
 * @param plugins folders of plugins, beside those that come with Basin
 * @param out where results lie
 * @param data folders of data files, most wanted first
 * @param downloads whether data may be fetched from the network
 * @param threads how many trials run at once
 * @param lockstep how many at most one thread takes in turn
 * @param failures what is done about trials that fail
 */
public record Settings(
    List<Path> plugins,
    Path out,
    List<Path> data,
    boolean downloads,
    int threads,
    int lockstep,
    FailurePolicy failures) {
  /** With the usual view of failures. */
  public Settings(
      List<Path> plugins, Path out, List<Path> data, boolean downloads, int threads, int lockstep) {
    this(plugins, out, data, downloads, threads, lockstep, FailurePolicy.USUAL);
  }

  /** With as many trials in lockstep as are fastest. */
  public Settings(List<Path> plugins, Path out, List<Path> data, boolean downloads, int threads) {
    this(plugins, out, data, downloads, threads, LocalExecutor.GROUP);
  }

  /** The same with one trial at a time, so that the seconds of each are its own. */
  public Settings alone() {
    return new Settings(plugins, out, data, downloads, 1, 1, failures);
  }

  /** The same with another view of failures. */
  public Settings with(FailurePolicy policy) {
    return new Settings(plugins, out, data, downloads, threads, lockstep, policy);
  }

  /** Of a command that runs no trial. */
  public static Settings reading(List<Path> plugins, Path out, List<Path> data) {
    return new Settings(plugins, out, data, false, 1);
  }
}
