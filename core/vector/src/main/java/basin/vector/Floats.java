package basin.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors of float, all of one width.
 *
 * <p>The species is a constant since the compiler turns into one instruction only what it knows to
 * be of one class. On JDK 17 it does not know the class of what was just loaded, nor of what a loop
 * carries along; hence the casts, which cost nothing.
 */
final class Floats {
  /** How wide vectors are, and of what. */
  static final VectorSpecies<Float> SPECIES =
      VectorSpecies.of(float.class, VectorShape.forBitSize(Width.BITS));

  /** Numbers in a vector. */
  static final int STEP = SPECIES.length();

  /** The class of such a vector. */
  static final Class<?> TYPE = SPECIES.vectorType();

  /** The class of a vector of their bits. */
  private static final Class<?> BITS = all(0).reinterpretAsInts().getClass();

  private static final FloatVector ZERO = all(0);
  private static final FloatVector MIN_NORMAL = all(Float.MIN_NORMAL);

  private Floats() {}

  /** The numbers from x[i] on. */
  static FloatVector at(float[] x, int i) {
    return exact(FloatVector.fromArray(SPECIES, x, i));
  }

  /** On every lane the same number. */
  static FloatVector all(float a) {
    return exact(FloatVector.broadcast(SPECIES, a));
  }

  /** The vector, known to be of {@link #TYPE}. */
  static FloatVector exact(FloatVector vector) {
    return (FloatVector) TYPE.cast(vector);
  }

  /** The bits of each number. */
  static IntVector bits(FloatVector vector) {
    return exact(vector.reinterpretAsInts());
  }

  /** The bits, known to be of one class. */
  static IntVector exact(IntVector bits) {
    return (IntVector) BITS.cast(bits);
  }

  /** The numbers of such bits. */
  static FloatVector numbers(IntVector bits) {
    return exact(bits.reinterpretAsFloats());
  }

  /** 0 in place of what is smaller than any normal number. */
  static FloatVector faded(FloatVector x) {
    return x.blend(ZERO, x.abs().compare(VectorOperators.LT, MIN_NORMAL));
  }
}
