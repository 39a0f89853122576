package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.Words;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.settings.BareNumber;
import basin.spi.settings.Doc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the component a tree names: {@code name}, {@code name: settings}, or a bare number where
 * the extension point says what that means.
 */
public final class ComponentReferences {
  private final Catalog catalog;
  private final Faults faults;

  /** Looks names up in a catalog and takes faults down. */
  public ComponentReferences(Catalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /**
   * The component that is named; empty, and a fault taken down, if there is none.
   *
   * @param point the extension point that is asked for
   * @param label what the component is for
   */
  public Optional<ComponentReference> find(Class<?> point, Tree tree, Label label) {
    if (tree instanceof Tree.Scalar scalar) {
      return byText(point, scalar, label);
    }
    if (tree instanceof Tree.Mapping mapping && mapping.entries().size() == 1) {
      Tree.Entry entry = mapping.entries().get(0);
      return named(point, entry.key(), entry.place(), entry.value(), entry.key());
    }
    faults.add(tree.place(), refusal(point, tree, label));
    return Optional.empty();
  }

  private Optional<ComponentReference> byText(Class<?> point, Tree.Scalar scalar, Label label) {
    if (scalar.isNothing()) {
      faults.add(scalar.place(), label + " has no value; " + choices(point));
      return Optional.empty();
    }
    BareNumber bare = point.getAnnotation(BareNumber.class);
    if (bare != null && Numeral.isNumber(scalar.text())) {
      return named(point, bare.value(), scalar.place(), scalar, label.toString());
    }
    if (bare != null && Scalars.looksLikeNumber(scalar.text())) {
      faults.add(scalar.place(), label + " is " + Scalars.noNumber(scalar.text()));
      return Optional.empty();
    }
    Tree.Scalar nothing = new Tree.Scalar(scalar.place(), "", false);
    return named(point, scalar.text(), scalar.place(), nothing, scalar.text());
  }

  private Optional<ComponentReference> named(
      Class<?> point, String name, Place place, Tree settings, String owner) {
    Optional<Component> found = catalog.find(point, name);
    if (found.isEmpty()) {
      faults.add(place, unknown(point, name));
    }
    return found
        .filter(component -> isUsable(component, place))
        .map(component -> new ComponentReference(component, place, settings, owner));
  }

  private boolean isUsable(Component component, Place place) {
    try {
      component.settings();
      return true;
    } catch (IllegalArgumentException | TypeNotPresentException | LinkageError wrong) {
      String plugin = component.origin().plugin();
      faults.add(place, component.name() + " of " + plugin + " cannot be used: " + wrong);
      return false;
    }
  }

  private String unknown(Class<?> point, String name) {
    String fact = "no " + Words.of(point) + " is called " + Quote.of(name);
    List<Component> same =
        catalog.all().stream().filter(known -> Spelling.isSame(name, known.name())).toList();
    boolean elsewhere =
        same.stream().allMatch(known -> catalog.find(point, known.name()).isEmpty());
    if (same.isEmpty() || !elsewhere) {
      return withNumber(fact + Spelling.repair(name, sentences(point), "there are"), point);
    }
    List<String> kinds = same.stream().map(known -> Words.one(Words.of(known.point()))).toList();
    String which = ", which is " + String.join(" and ", kinds);
    return withNumber(fact + which + repair(point, same.get(0).name()), point);
  }

  /** The one component that takes what was named, as a layer an activation; or what there is. */
  private String repair(Class<?> point, String name) {
    List<Component> around = catalog.of(point).stream().filter(c -> takes(c, name)).toList();
    return around.size() == 1
        ? "; write {" + around.get(0).name() + ": " + name + "}"
        : Spelling.repair(name, sentences(point), "there are");
  }

  private boolean takes(Component component, String name) {
    return NamedSettings.bare(PathShape.settings(component))
        .map(Setting::shape)
        .flatMap(PathShape::point)
        .flatMap(inner -> catalog.find(inner, name))
        .isPresent();
  }

  private Map<String, String> sentences(Class<?> point) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (Component component : catalog.of(point)) {
      Doc doc = component.type().getAnnotation(Doc.class);
      sentences.put(component.name(), doc == null ? "" : doc.value());
    }
    return sentences;
  }

  private String refusal(Class<?> point, Tree tree, Label label) {
    String one = Words.one(Words.of(point));
    if (tree instanceof Tree.Sequence) {
      return label + " is " + one + ", not a list; alternatives belong under grid";
    }
    List<String> keys = ((Tree.Mapping) tree).entries().stream().map(Tree.Entry::key).toList();
    if (keys.isEmpty()) {
      return label + " has no value; " + choices(point);
    }
    List<String> known = known(point, (Tree.Mapping) tree);
    if (known.size() == 1) {
      String name = known.get(0);
      String stray = keys.get(keys.get(0).equals(name) ? 1 : 0);
      return Quote.of(stray)
          + " stands beside "
          + name
          + ", not in it; write "
          + name
          + ": {"
          + stray
          + ": …}, or indent it further";
    }
    if (known.size() > 1) {
      return label
          + " is one "
          + Words.of(point)
          + ", not "
          + String.join(" and ", known)
          + "; alternatives belong under grid";
    }
    return label + " is written as name: {settings}; " + choices(point);
  }

  /** The keys that name a component; none but the first if that is bare before its settings. */
  private List<String> known(Class<?> point, Tree.Mapping written) {
    List<String> known =
        written.entries().stream()
            .map(Tree.Entry::key)
            .filter(key -> catalog.find(point, key).isPresent())
            .toList();
    Tree.Entry first = written.entries().get(0);
    boolean settings =
        first.value().isNothing()
            && catalog
                .find(point, first.key())
                .map(PathShape::settings)
                .flatMap(its -> PathShape.find(its, written.entries().get(1).key()))
                .isPresent();
    return settings ? List.of(first.key()) : known;
  }

  private String choices(Class<?> point) {
    return withNumber("there are: " + String.join(", ", names(point)), point);
  }

  private static String withNumber(String text, Class<?> point) {
    if (!point.isAnnotationPresent(BareNumber.class)) {
      return text;
    }
    return text + (text.endsWith("?") ? " A number will do too" : "; a number will do too");
  }

  private List<String> names(Class<?> point) {
    return catalog.of(point).stream().map(Component::name).toList();
  }
}
