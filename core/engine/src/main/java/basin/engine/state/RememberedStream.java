package basin.engine.state;

import basin.engine.random.MovableStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Where a random stream stands. */
final class RememberedStream implements Remembered {
  private final MovableStream stream;
  private long marked;

  RememberedStream(MovableStream stream) {
    this.stream = stream;
  }

  @Override
  public String kind() {
    return "stream";
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeLong(stream.position());
  }

  @Override
  public void load(DataInput in) throws IOException {
    stream.moveTo(in.readLong());
  }

  @Override
  public void mark() {
    marked = stream.position();
  }

  @Override
  public void rewind() {
    stream.moveTo(marked);
  }

  @Override
  public void set(Remembered other) {
    stream.moveTo(((RememberedStream) other).stream.position());
  }
}
