package basin.engine.number;

/** The kernels that run on every JVM. */
final class ScalarKernels implements Kernels {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public FloatKernels floats() {
    return FloatKernels.SCALAR;
  }

  @Override
  public DoubleKernels doubles() {
    return DoubleKernels.SCALAR;
  }
}
