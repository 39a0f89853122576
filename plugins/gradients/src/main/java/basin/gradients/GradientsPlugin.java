package basin.gradients;

import basin.spi.Extensions;
import basin.spi.Plugin;

/** The laboratory of gradients: how signals and gradients travel through a network. */
public final class GradientsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {}
}
