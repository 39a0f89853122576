package basin.schedules;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class SchedulesSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new SchedulesPlugin();
  }
}
