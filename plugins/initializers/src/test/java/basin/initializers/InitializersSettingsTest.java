package basin.initializers;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class InitializersSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new InitializersPlugin();
  }
}
