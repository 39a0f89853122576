package basin.optimizers;

import basin.spi.Plugin;
import basin.testkit.SettingsContract;

class OptimizersSettingsTest implements SettingsContract {
  @Override
  public Plugin plugin() {
    return new OptimizersPlugin();
  }
}
