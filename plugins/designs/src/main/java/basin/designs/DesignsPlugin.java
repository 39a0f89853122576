package basin.designs;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.space.Design;
import basin.spi.space.Distribution;

/** The designs and distributions that come with Basin. */
public final class DesignsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Design.class, "halton", Halton.class)
        .add(Design.class, "latin-hypercube", LatinHypercube.class)
        .add(Design.class, "random", Random.class)
        .add(Design.class, "sobol", Sobol.class)
        .add(Distribution.class, "adagrad-rate", AdagradRate.class)
        .add(Distribution.class, "adam-epsilon", AdamEpsilon.class)
        .add(Distribution.class, "adam-rate", AdamRate.class)
        .add(Distribution.class, "adam-tuned-rate", AdamTunedRate.class)
        .add(Distribution.class, "decay-strength", DecayStrength.class)
        .add(Distribution.class, "integers", Integers.class)
        .add(Distribution.class, "log-normal", LogNormal.class)
        .add(Distribution.class, "log-uniform", LogUniform.class)
        .add(Distribution.class, "momentum-factor", MomentumFactor.class)
        .add(Distribution.class, "momentum-rate", MomentumRate.class)
        .add(Distribution.class, "normal", Normal.class)
        .add(Distribution.class, "sgd-rate", SgdRate.class)
        .add(Distribution.class, "uniform", Uniform.class);
  }
}
