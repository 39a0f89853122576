package basin.engine.training;

import java.io.IOException;

/** A saved run that cannot be continued, and why, in words. */
public final class CheckpointException extends IOException {
  private static final long serialVersionUID = 1L;

  CheckpointException(String why) {
    super("the saved run cannot be continued: " + why);
  }
}
