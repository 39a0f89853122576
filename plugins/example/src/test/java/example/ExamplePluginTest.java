package example;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class ExamplePluginTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new ExamplePlugin();
  }
}
