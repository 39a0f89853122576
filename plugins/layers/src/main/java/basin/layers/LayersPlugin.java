package basin.layers;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.network.Layer;

/** The layers that come with Basin. */
public final class LayersPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions.add(Layer.class, "dense", Dense.class);
  }
}
