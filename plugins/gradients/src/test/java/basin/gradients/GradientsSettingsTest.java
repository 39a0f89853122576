package basin.gradients;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class GradientsSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new GradientsPlugin();
  }

  @Override
  public boolean formulasHaveSources() {
    return false;
  }
}
