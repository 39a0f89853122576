package basin.runner.worker;

import java.util.List;

/** A workplace is not what it says it is; the message, with all that is wrong, is for the user. */
public final class WrongWorkplace extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongWorkplace(List<String> faults) {
    super("no trial can run here:\n  " + String.join("\n  ", faults), null, false, false);
  }
}
