package basin.engine.training;

import java.io.IOException;

/**
 * A run as it was when it was saved, in two parts: what it is, and what it had recorded, which only
 * grows, so that who keeps it adds what has come since and writes nothing again. The arrays are not
 * copied.
 *
 * @param state all that decides how it goes on
 * @param records what it recorded behind what is kept already, in bytes that are added to those
 * @param before how many bytes are kept already
 */
public record SavedRun(byte[] state, byte[] records, long before) {
  /**
   * Returns if a run can go on from this, as far as can be seen without it.
   *
   * @throws CheckpointException if bytes are missing, or are not those that were written
   */
  public void requireWhole() throws IOException {
    Checkpoint.requireWhole(this);
  }
}
