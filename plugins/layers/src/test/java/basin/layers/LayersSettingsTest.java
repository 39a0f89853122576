package basin.layers;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class LayersSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new LayersPlugin();
  }
}
