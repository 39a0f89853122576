package basin.vector;

import jdk.incubator.vector.VectorShape;

/**
 * How wide the vectors are: as wide as the machine likes best, or 128, 256 or 512 bits by the
 * system property {@code basin.vector.bits}.
 */
final class Width {
  static final int BITS =
      Integer.getInteger("basin.vector.bits", VectorShape.preferredShape().vectorBitSize());

  /** How many vectors the machine holds at once: x86-64 has 32 registers of 512 bits, else 16. */
  static final int REGISTERS =
      BITS == 512 || "aarch64".equals(System.getProperty("os.arch")) ? 32 : 16;

  private Width() {}
}
