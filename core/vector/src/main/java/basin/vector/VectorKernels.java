package basin.vector;

import basin.engine.number.DoubleKernels;
import basin.engine.number.FloatKernels;
import basin.engine.number.Kernels;

/**
 * Kernels on the JDK's Vector API; can be made only where module jdk.incubator.vector is present.
 */
public final class VectorKernels implements Kernels {
  private final FloatKernels floats =
      new FloatKernels(
          new VectorFloatElements(),
          new VectorFloatChoices(),
          new VectorFloatFunctions(),
          new VectorFloatSums(),
          new VectorFloatProducts(),
          new VectorFloatRows());
  private final DoubleKernels doubles =
      new DoubleKernels(
          new VectorDoubleElements(),
          new VectorDoubleChoices(),
          new VectorDoubleFunctions(),
          new VectorDoubleSums(),
          new VectorDoubleProducts(),
          new VectorDoubleRows());

  @Override
  public String name() {
    return "vector " + Width.BITS + "-bit";
  }

  @Override
  public FloatKernels floats() {
    return floats;
  }

  @Override
  public DoubleKernels doubles() {
    return doubles;
  }
}
