package basin.initializers;

import basin.spi.network.Initializer;

/** How numbers of a given standard deviation are distributed around 0. */
public enum Distribution {
  /** Normal, cut at two deviations, and rescaled to the deviation that was wanted (Keras). */
  TRUNCATED_NORMAL {
    @Override
    Initializer of(double deviation) {
      return TruncatedNormal.rescaled(deviation);
    }
  },
  /** Normal, without bounds. */
  NORMAL {
    @Override
    Initializer of(double deviation) {
      return new Normal(0, deviation);
    }
  },
  /** Uniform. */
  UNIFORM {
    @Override
    Initializer of(double deviation) {
      return Uniform.within(Math.sqrt(3) * deviation);
    }
  };

  abstract Initializer of(double deviation);
}
