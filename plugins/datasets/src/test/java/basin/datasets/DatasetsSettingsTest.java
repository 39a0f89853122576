package basin.datasets;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class DatasetsSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new DatasetsPlugin();
  }
}
