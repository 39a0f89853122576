package basin.minima;

import basin.spi.Extensions;
import basin.spi.Plugin;

/** The laboratory of minima: where descent ends, and what lies between. */
public final class MinimaPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {}
}
