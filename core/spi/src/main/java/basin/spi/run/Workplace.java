package basin.spi.run;

import java.util.List;

/**
 * Where trials run, as plain data: all that a {@link TrialRunner} is opened from, in this process,
 * in another JVM or on another machine. Whoever carries it elsewhere puts the files where he names
 * them; what is opened there is held against the digests here and in each {@link Trial}.
 *
 * @param basin version of Basin; a worker of another refuses
 * @param plugins beside those that come with Basin, in the order in which they are loaded
 * @param data folders of data files, most wanted first
 * @param experiment folder of the experiment's file; relative paths in YAML start here
 */
public record Workplace(
    String basin, List<ForeignPlugin> plugins, List<String> data, String experiment) {
  /** Copies the lists. */
  public Workplace {
    plugins = List.copyOf(plugins);
    data = List.copyOf(data);
  }

  /**
   * A plugin that does not come with Basin.
   *
   * @param place its jar, or the folder of its jar and its libraries'
   * @param digest SHA-256 of the jar, or of all jars by the order of their names, in hexadecimal
   */
  public record ForeignPlugin(String place, String digest) {}
}
