package basin.lab.results.sqlite;

import java.nio.file.Path;
import java.util.List;

/** A name under which nothing was run; the message lists the names there are. */
public final class UnknownExperiment extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the message the user sees. */
  public UnknownExperiment(String message) {
    super(message);
  }

  /** With the names there are. */
  public static UnknownExperiment of(String name, Path folder, List<String> names) {
    String known = names.isEmpty() ? "none yet" : String.join(", ", names);
    return new UnknownExperiment(
        folder + " holds no experiment '" + name + "'. Choose one of these: " + known + ".");
  }
}
