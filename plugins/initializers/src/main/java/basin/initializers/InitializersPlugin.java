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
        .add(Initializer.class, "glorot-normal", GlorotNormal.class)
        .add(Initializer.class, "glorot-uniform", GlorotUniform.class)
        .add(Initializer.class, "he-normal", HeNormal.class)
        .add(Initializer.class, "he-uniform", HeUniform.class)
        .add(Initializer.class, "lecun-normal", LecunNormal.class)
        .add(Initializer.class, "lecun-uniform", LecunUniform.class)
        .add(Initializer.class, "normal", Normal.class)
        .add(Initializer.class, "uniform", Uniform.class);
  }
}
