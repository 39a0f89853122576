package basin.spi.run;

import java.io.Serializable;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Where trials run, as plain data: all that a {@link TrialRunner} is opened from, in this process,
 * in another JVM or on another machine. Whoever carries it elsewhere puts the files where he names
 * them; what is opened there is held against the digests here and in each {@link Trial}.
 *
 * @param basin version of Basin; a worker of another refuses
 * @param plugins beside those that come with Basin, in the order in which they are loaded
 * @param data folders of data files, most wanted first
 * @param experiment folder of the experiment's file; relative paths in YAML start here
 * @param files that trials read, each in one of these folders, or found from the last
 * @param checkpoints where trials are saved on their way
 * @param limit seconds that each may take; 0: as long as it likes
 */
public record Workplace(
    String basin,
    List<ForeignPlugin> plugins,
    List<String> data,
    String experiment,
    List<String> files,
    Checkpoints checkpoints,
    double limit)
    implements Serializable {
  /** Copies the lists. */
  public Workplace {
    plugins = List.copyOf(plugins);
    data = List.copyOf(data);
    files = List.copyOf(files);
  }

  /** Of trials that read no files and are saved nowhere on their way. */
  public Workplace(
      String basin, List<ForeignPlugin> plugins, List<String> data, String experiment) {
    this(basin, plugins, data, experiment, List.of(), Checkpoints.NONE, 0);
  }

  /** The same, but that trials are saved there. */
  public Workplace with(Checkpoints checkpoints) {
    return new Workplace(basin, plugins, data, experiment, files, checkpoints, limit);
  }

  /** The same, but that each trial may take so many seconds; 0: as long as it likes. */
  public Workplace within(double limit) {
    return new Workplace(basin, plugins, data, experiment, files, checkpoints, limit);
  }

  /**
   * Opens a runner here; once per process, for any number of trials and threads. It gives trials
   * the bits they would have where the workplace was written down. A trial whose inputs are not
   * those that are here fails, and says which.
   *
   * @throws IllegalStateException if Basin's runner is not on the class path
   * @throws RuntimeException with a message for the user if Basin is another version, or a plugin
   *     is missing, another or broken
   */
  public TrialRunner open() {
    return ServiceLoader.load(Opener.class, Workplace.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Basin's runner is not on the class path"))
        .open(this);
  }

  /**
   * A plugin that does not come with Basin.
   *
   * @param place its jar, or the folder of its jar and its libraries'
   * @param digest SHA-256 of the jar, or of all jars by the order of their names, in hexadecimal
   */
  public record ForeignPlugin(String place, String digest) implements Serializable {}

  /**
   * Where trials are saved on their way, and how often.
   *
   * @param folder of the experiment's results; where there is none, nothing is saved
   * @param every as after {@code checkpoint} in a file, such as {@code 5m}
   */
  public record Checkpoints(String folder, String every) implements Serializable {
    /** Nothing is saved. */
    public static final Checkpoints NONE = new Checkpoints("", "never");
  }

  /** Knows how to open workplaces; Basin's runner has the one there is. */
  public interface Opener {
    /** A runner as {@link Workplace#open} promises it. */
    TrialRunner open(Workplace workplace);
  }
}
