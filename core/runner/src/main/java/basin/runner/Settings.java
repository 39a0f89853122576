package basin.runner;

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
 */
public record Settings(
    List<Path> plugins, Path out, List<Path> data, boolean downloads, int threads) {
  /** Of a command that runs no trial. */
  public static Settings reading(List<Path> plugins, Path out, List<Path> data) {
    return new Settings(plugins, out, data, false, 1);
  }
}
