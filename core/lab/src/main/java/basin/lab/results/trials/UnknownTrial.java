package basin.lab.results.trials;

import java.nio.file.Path;
import java.util.List;

/** The beginning of a name that no trial has, or several; the message says which there are. */
public final class UnknownTrial extends RuntimeException {
  private static final long serialVersionUID = 1;

  private UnknownTrial(String message) {
    super(message);
  }

  static UnknownTrial of(String beginning, Path file) {
    return new UnknownTrial(
        "no trial in "
            + file
            + " has a name that begins with '"
            + beginning
            + "'. 'basin list EXPERIMENT' lists the trials there are.");
  }

  static UnknownTrial ambiguous(String beginning, List<String> some) {
    return new UnknownTrial(
        "more than one trial has a name that begins with '"
            + beginning
            + "': "
            + String.join(", ", some)
            + ". Give more letters.");
  }
}
