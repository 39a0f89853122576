package basin.initializers;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.network.Initializer;

/** Table of contents of the initializers. */
public final class InitializersPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Initializer.class, "constant", Constant.class)
        .add(Initializer.class, "delta-orthogonal", DeltaOrthogonal.class)
        .add(Initializer.class, "dirac", Dirac.class)
        .add(Initializer.class, "edge-of-chaos", EdgeOfChaos.class)
        .add(Initializer.class, "glorot-normal", GlorotNormal.class)
        .add(Initializer.class, "glorot-uniform", GlorotUniform.class)
        .add(Initializer.class, "he-normal", HeNormal.class)
        .add(Initializer.class, "he-uniform", HeUniform.class)
        .add(Initializer.class, "identity", Identity.class)
        .add(Initializer.class, "lecun-normal", LecunNormal.class)
        .add(Initializer.class, "lecun-uniform", LecunUniform.class)
        .add(Initializer.class, "lsuv", Lsuv.class)
        .add(Initializer.class, "normal", Normal.class)
        .add(Initializer.class, "ones", Ones.class)
        .add(Initializer.class, "orthogonal", Orthogonal.class)
        .add(Initializer.class, "pytorch-linear", PytorchLinear.class)
        .add(Initializer.class, "sparse", Sparse.class)
        .add(Initializer.class, "truncated-normal", TruncatedNormal.class)
        .add(Initializer.class, "uniform", Uniform.class)
        .add(Initializer.class, "values", Values.class)
        .add(Initializer.class, "variance-scaling", VarianceScaling.class)
        .add(Initializer.class, "zeros", Zeros.class);
  }
}
