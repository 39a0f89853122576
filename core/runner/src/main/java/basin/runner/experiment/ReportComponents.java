package basin.runner.experiment;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.report.FairnessRule;
import basin.spi.report.Renderer;
import basin.spi.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What reports are made with.
 *
 * @param sections in the order of the report
 * @param renderers the one whose file is opened first, then the others
 * @param rules by which a comparison is fair, in the order in which they are asked
 */
public record ReportComponents(
    List<Named> sections, List<Renderer> renderers, List<FairnessRule> rules) {
  /** Without rules. */
  public ReportComponents(List<Named> sections, List<Renderer> renderers) {
    this(sections, renderers, List.of());
  }

  /**
   * A section under its name.
   *
   * @param name as its plugin registered it
   * @param section itself
   */
  public record Named(String name, Section section) {}

  /**
   * With what there is among components, in their order, as their defaults say; a section that
   * takes a list of components is given all there are.
   */
  public static ReportComponents of(List<Component> components, Catalog catalog) {
    return new ReportComponents(
        components.stream()
            .filter(component -> component.point() == Section.class)
            .map(c -> new Named(c.name(), (Section) made(c, lists(c, components), catalog)))
            .toList(),
        all(Renderer.class, components, catalog),
        all(FairnessRule.class, components, catalog));
  }

  /** A component as its defaults say. */
  public static Record made(Component component, Catalog catalog) {
    return made(component, List.of(), catalog);
  }

  private static <T> List<T> all(Class<T> point, List<Component> components, Catalog catalog) {
    return components.stream()
        .filter(component -> component.point() == point)
        .map(component -> point.cast(made(component, List.of(), catalog)))
        .toList();
  }

  /** For each setting that is a list of components, all that are registered, in their order. */
  private static List<Tree.Entry> lists(Component section, List<Component> components) {
    Place place = Place.of(section.origin().jar());
    List<Tree.Entry> lists = new ArrayList<>();
    for (Setting setting : section.settings()) {
      if (setting.shape() instanceof ValueKind.Many many
          && many.element() instanceof ValueKind.Pluggable kind) {
        List<Tree> names =
            components.stream()
                .filter(component -> component.point() == kind.point())
                .<Tree>map(component -> new Tree.Scalar(place, component.name(), false))
                .toList();
        lists.add(new Tree.Entry(place, setting.name(), new Tree.Sequence(place, names)));
      }
    }
    return lists;
  }

  private static Record made(Component component, List<Tree.Entry> settings, Catalog catalog) {
    Place place = Place.of(component.origin().jar());
    Faults faults = new Faults();
    Tree tree = new Tree.Mapping(place, settings);
    Optional<? extends Record> made =
        new Binder(catalog, faults).bind(component.type(), tree, component.name());
    faults.throwIfAny(place.source());
    return made.orElseThrow();
  }
}
