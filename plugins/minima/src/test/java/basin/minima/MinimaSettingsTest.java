package basin.minima;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class MinimaSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new MinimaPlugin();
  }

  @Override
  public boolean formulasHaveSources() {
    return false;
  }
}
