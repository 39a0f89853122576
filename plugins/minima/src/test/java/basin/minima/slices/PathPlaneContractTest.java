package basin.minima.slices;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.probe.Probe;
import basin.testkit.ProbeContract;
import java.util.Map;

class PathPlaneContractTest implements ProbeContract {
  @Override
  public Plugin plugin() {
    return new Slicing();
  }

  @Override
  public Map<String, Probe> components() {
    return Map.of("path-plane", new PathPlane(60), "path-plane thinned", new PathPlane(4));
  }

  /** Of the plugin, what is measured on the way. */
  private static final class Slicing implements Plugin {
    @Override
    public void register(Extensions extensions) {
      extensions.add(Probe.class, "path-plane", PathPlane.class);
    }
  }
}
