package basin.designs;

import basin.spi.Plugin;
import basin.testkit.HouseStyle;

class DesignsSettingsTest implements HouseStyle {
  @Override
  public Plugin plugin() {
    return new DesignsPlugin();
  }

  /** That all numbers of a range are as likely is nobody's work. */
  @Override
  public boolean formulasHaveSources() {
    return false;
  }
}
