package basin.probes;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class ProbesSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new ProbesPlugin();
  }

  @Override
  public boolean formulasHaveSources() {
    return false;
  }
}
