package basin.problems;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class ProblemsSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new ProblemsPlugin();
  }
}
