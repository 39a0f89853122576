package basin.probes;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class ProbesSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new ProbesPlugin();
  }
}
