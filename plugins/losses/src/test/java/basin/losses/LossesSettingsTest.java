package basin.losses;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class LossesSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new LossesPlugin();
  }
}
