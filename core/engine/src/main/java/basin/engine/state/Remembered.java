package basin.engine.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One named thing of a {@link RunState}. */
interface Remembered {
  /** Writes what it is now. */
  void save(DataOutput out) throws IOException;

  /** Becomes what was written. */
  void load(DataInput in) throws IOException;

  /** Takes down what it is now, for {@link #rewind}. */
  void mark();

  /** Becomes what it was at the last {@link #mark}. */
  void rewind();

  /** Becomes what another of its kind is, in its own precision. */
  void set(Remembered other);
}
