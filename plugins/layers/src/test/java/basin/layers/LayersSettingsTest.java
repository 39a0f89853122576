package basin.layers;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class LayersSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new LayersPlugin();
  }
}
