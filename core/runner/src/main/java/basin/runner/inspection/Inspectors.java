package basin.runner.inspection;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.runner.experiment.ReportComponents;
import basin.spi.check.Caution;
import basin.spi.check.SanityCheck;
import java.util.List;

/**
 * Who looks at trials before they run.
 *
 * @param cautions in the order in which they are asked
 * @param checks likewise
 */
public record Inspectors(List<Named<Caution>> cautions, List<Named<SanityCheck>> checks) {
  /**
   * A component under its name.
   *
   * @param name as its plugin registered it
   * @param component itself
   */
  public record Named<T>(String name, T component) {}

  /** Those among components, in their order, as their defaults say. */
  public static Inspectors of(List<Component> components, Catalog catalog) {
    return new Inspectors(
        all(Caution.class, components, catalog), all(SanityCheck.class, components, catalog));
  }

  private static <T> List<Named<T>> all(
      Class<T> point, List<Component> components, Catalog catalog) {
    return components.stream()
        .filter(component -> component.point() == point)
        .map(
            component ->
                new Named<>(
                    component.name(), point.cast(ReportComponents.made(component, catalog))))
        .toList();
  }
}
