package basin.metrics;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class MetricsSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new MetricsPlugin();
  }
}
