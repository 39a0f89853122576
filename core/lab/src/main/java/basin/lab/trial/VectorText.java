package basin.lab.trial;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** A vector within a tree: little-endian doubles in base 64, so that no bit is lost. */
final class VectorText {
  private VectorText() {}

  static String of(double[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Double.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  static double[] read(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    double[] vector = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(vector);
    return vector;
  }
}
