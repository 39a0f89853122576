package basin.pruning;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class PruningSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new PruningPlugin();
  }
}
