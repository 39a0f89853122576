package basin.engine.state;

import basin.engine.number.Arithmetic;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A vector, or the numbers of a matrix. */
public final class RememberedVec implements Remembered {
  private final Arithmetic arithmetic;
  private final Vec vec;
  private Vec marked;

  /** Of numbers that are elsewhere, too. */
  public RememberedVec(Arithmetic arithmetic, Vec vec) {
    this.arithmetic = arithmetic;
    this.vec = vec;
  }

  @Override
  public String kind() {
    return "vector";
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(vec.length());
    boolean narrow = vec.precision() == Precision.FLOAT32;
    for (int i = 0; i < vec.length(); i++) {
      if (narrow) {
        out.writeFloat((float) vec.get(i));
      } else {
        out.writeDouble(vec.get(i));
      }
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    int length = in.readInt();
    if (length != vec.length()) {
      throw new IOException(length + " numbers were saved where there are " + vec.length());
    }
    boolean narrow = vec.precision() == Precision.FLOAT32;
    for (int i = 0; i < length; i++) {
      vec.set(i, narrow ? in.readFloat() : in.readDouble());
    }
  }

  @Override
  public boolean spoiled() {
    return !vec.finite();
  }

  @Override
  public void mark() {
    marked = marked == null ? arithmetic.vec(vec.length()) : marked;
    marked.set(vec);
  }

  @Override
  public void rewind() {
    vec.set(marked);
  }

  @Override
  public void set(Remembered other) {
    vec.set(((RememberedVec) other).vec);
  }
}
