package basin.datasets;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class DatasetsSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new DatasetsPlugin();
  }
}
