package basin.lab.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.sample.Networks;
import basin.lab.sample.Optimizers;
import basin.lab.sample.SampleCatalog;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.spi.descent.Transform;
import basin.spi.network.Initializer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private final Catalog catalog = SampleCatalog.of();

  @Test
  void oneNameMayServeTwoExtensionPoints() {
    assertEquals(
        Optimizers.Constant.class, catalog.find(Schedule.class, "constant").orElseThrow().type());
    assertEquals(
        Networks.Everywhere.class,
        catalog.find(Initializer.class, "constant").orElseThrow().type());
  }

  @Test
  void anOptimizerThatIsATransformIsFoundAsOne() {
    assertTrue(catalog.find(Transform.class, "adam").isPresent());
    assertTrue(catalog.find(Schedule.class, "adam").isEmpty());
  }

  @Test
  void aNameTakenTwiceIsRefused() {
    Component adam = catalog.find(Optimizer.class, "adam").orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> Catalog.of(List.of(adam, adam)));
  }

  @Test
  void settingsCarryYamlNames() {
    record Odd(double weightDecay, double beta1, int xMin) {}
    assertEquals(
        List.of("weight-decay", "beta1", "x-min"),
        Setting.of(Odd.class).stream().map(Setting::name).toList());
  }

  @Test
  void aTypeThatYamlCannotGiveIsRefused() {
    record Odd(double[] values) {}
    assertThrows(IllegalArgumentException.class, () -> Setting.of(Odd.class));
  }
}
