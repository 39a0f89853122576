package basin.runner.experiment;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.report.Renderer;
import basin.spi.report.Section;
import java.util.List;
import java.util.Optional;

/**
 * What reports are made with.
 *
 * @param sections in the order of the report
 * @param renderers the one whose file is opened first, then the others
 */
public record ReportComponents(List<Named> sections, List<Renderer> renderers) {
  /**
   * A section under its name.
   *
   * @param name as its plugin registered it
   * @param section itself
   */
  public record Named(String name, Section section) {}

  /** With the sections and renderers among components, in their order, as their defaults say. */
  public static ReportComponents of(List<Component> components, Catalog catalog) {
    return new ReportComponents(
        components.stream()
            .filter(component -> component.point() == Section.class)
            .map(component -> new Named(component.name(), (Section) made(component, catalog)))
            .toList(),
        components.stream()
            .filter(component -> component.point() == Renderer.class)
            .map(component -> (Renderer) made(component, catalog))
            .toList());
  }

  /** A component as its defaults say. */
  static Record made(Component component, Catalog catalog) {
    Place place = Place.of(component.origin().jar());
    Faults faults = new Faults();
    Tree nothing = new Tree.Mapping(place, List.of());
    Optional<? extends Record> made =
        new Binder(catalog, faults).bind(component.type(), nothing, component.name());
    faults.throwIfAny(place.source());
    return made.orElseThrow();
  }
}
