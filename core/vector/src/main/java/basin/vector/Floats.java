package basin.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Whole vectors of float, and the narrower ones that matrices of few columns need.
 *
 * <p>Species are constants since the compiler turns into one instruction only what it knows to be
 * of one class. On JDK 17 it does not know the class of what was just loaded, and with several
 * widths in use cannot guess it; hence the casts, which cost nothing.
 */
final class Floats {
  /** As wide as is used. */
  static final VectorSpecies<Float> WHOLE = of(Width.BITS);

  /** Half as wide. */
  static final VectorSpecies<Float> HALF = of(Width.BITS / 2);

  /** A quarter as wide. */
  static final VectorSpecies<Float> QUARTER = of(Width.BITS / 4);

  /** Numbers in a whole vector. */
  static final int STEP = WHOLE.length();

  /** The class of a whole vector. */
  static final Class<?> TYPE = WHOLE.vectorType();

  private Floats() {}

  private static VectorSpecies<Float> of(int bits) {
    return VectorSpecies.of(float.class, Width.shape(bits));
  }

  /** The numbers from x[i] on. */
  static FloatVector at(float[] x, int i) {
    return exact(FloatVector.fromArray(WHOLE, x, i));
  }

  /** On every lane the same number. */
  static FloatVector all(float a) {
    return exact(FloatVector.broadcast(WHOLE, a));
  }

  /** The vector, known to be a whole one. */
  static FloatVector exact(FloatVector vector) {
    return (FloatVector) TYPE.cast(vector);
  }
}
