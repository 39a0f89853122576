package example;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.descent.Optimizer;
import basin.spi.network.Activation;
import basin.spi.network.Loss;

/** The names under which the components appear in YAML. */
public final class ExamplePlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Optimizer.class, "sign-descent", SignDescent.class)
        .add(Loss.class, "pseudo-huber", PseudoHuber.class)
        .add(Activation.class, "lisht", Lisht.class);
  }
}
