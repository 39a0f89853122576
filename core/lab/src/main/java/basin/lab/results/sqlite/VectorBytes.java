package basin.lab.results.sqlite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A vector as little-endian doubles, eight bytes each. */
public final class VectorBytes {
  private VectorBytes() {}

  /** A vector as bytes. */
  public static byte[] of(double[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Double.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(vector);
    return bytes.array();
  }

  /** The vector of such bytes. */
  public static double[] read(byte[] bytes) {
    double[] vector = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(vector);
    return vector;
  }
}
