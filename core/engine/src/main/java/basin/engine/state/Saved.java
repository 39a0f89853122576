package basin.engine.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A part of a run that can be saved, and become again what was saved in a fresh start. */
public interface Saved {
  /** Writes what it is now. */
  void save(DataOutput out) throws IOException;

  /**
   * Becomes what was written.
   *
   * @throws IOException if something else was written
   */
  void load(DataInput in) throws IOException;
}
