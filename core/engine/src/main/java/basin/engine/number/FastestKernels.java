package basin.engine.number;

import java.util.ServiceLoader;

/** Decides once per process which kernels compute. */
final class FastestKernels {
  /** The ones found, or the scalar ones. */
  static final Kernels PRESENT = find();

  private FastestKernels() {}

  private static Kernels find() {
    boolean wanted = !"scalar".equals(System.getProperty("basin.kernels"));
    return wanted && moduleIsPresent() ? provided() : Kernels.SCALAR;
  }

  /** Asked before a provider is loaded, since its classes cannot be linked without the module. */
  private static boolean moduleIsPresent() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  private static Kernels provided() {
    return ServiceLoader.load(Kernels.class, Kernels.class.getClassLoader())
        .findFirst()
        .orElse(Kernels.SCALAR);
  }
}
