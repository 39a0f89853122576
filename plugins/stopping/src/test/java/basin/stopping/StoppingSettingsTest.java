package basin.stopping;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class StoppingSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new StoppingPlugin();
  }
}
