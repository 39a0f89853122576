package basin.problems;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class ProblemsSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new ProblemsPlugin();
  }
}
