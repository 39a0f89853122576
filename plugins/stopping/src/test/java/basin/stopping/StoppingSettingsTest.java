package basin.stopping;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class StoppingSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new StoppingPlugin();
  }

  @Override
  public boolean formulasHaveSources() {
    return false;
  }
}
