package basin.activations;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class ActivationsSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new ActivationsPlugin();
  }
}
