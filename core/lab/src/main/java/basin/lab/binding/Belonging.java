package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Optional;

/** Finds where a key belongs that was written too far outside: {@code epochs} beside train. */
public final class Belonging {
  private final Catalog catalog;
  private final List<Setting> settings;

  /**
   * Looks below some settings.
   *
   * @param settings what may stand where the key stands
   */
  public Belonging(Catalog catalog, List<Setting> settings) {
    this.catalog = catalog;
    this.settings = settings;
  }

  /**
   * {@code ; it belongs to train: write train: {epochs: 5}}, to what must be there rather than to
   * what may; empty if no setting, or several, could take it.
   *
   * @param entry the key with its value
   * @param around what stands beside it
   */
  public Optional<String> of(Tree.Entry entry, Tree.Mapping around) {
    List<Setting> groups = settings.stream().filter(Belonging::isGroup).toList();
    return only(groups.stream().filter(Setting::required).toList(), entry, around)
        .or(() -> only(groups, entry, around))
        .or(() -> only(settings, entry, around));
  }

  private static boolean isGroup(Setting setting) {
    return content(setting.shape()) instanceof ValueKind.Group;
  }

  private Optional<String> only(List<Setting> some, Tree.Entry entry, Tree.Mapping around) {
    List<String> owners =
        some.stream().flatMap(setting -> owner(setting, entry, around).stream()).toList();
    return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
  }

  private Optional<String> owner(Setting setting, Tree.Entry entry, Tree.Mapping around) {
    ValueKind shape = content(setting.shape());
    String inner = Excerpt.of(new Tree.Mapping(entry.place(), List.of(entry)));
    if (shape instanceof ValueKind.Group group) {
      return PathShape.find(Setting.of(group.type()), entry.key())
          .map(any -> words(setting.name(), setting.name() + ": {" + inner + "}"));
    }
    Optional<Class<?>> point = PathShape.point(shape);
    Optional<Tree> written = around.find(setting.name()).map(Tree.Entry::value);
    return point
        .flatMap(p -> component(p, written, entry.key()))
        .map(c -> words(c, setting.name() + ": {" + c + ": {" + inner + "}}"));
  }

  /** The component that is named, if it has such a setting; the only one that has, if none is. */
  private Optional<String> component(Class<?> point, Optional<Tree> written, String key) {
    List<String> having =
        catalog.of(point).stream()
            .filter(component -> PathShape.find(PathShape.settings(component), key).isPresent())
            .map(Component::name)
            .toList();
    Optional<String> named = written.flatMap(Belonging::name);
    return named.isPresent()
        ? named.filter(having::contains)
        : having.size() == 1 ? Optional.of(having.get(0)) : Optional.empty();
  }

  private static Optional<String> name(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    return tree instanceof Tree.Mapping mapping && mapping.entries().size() == 1
        ? Optional.of(mapping.entries().get(0).key())
        : Optional.empty();
  }

  private static ValueKind content(ValueKind shape) {
    return shape instanceof ValueKind.Maybe maybe ? maybe.content() : shape;
  }

  private static String words(String owner, String written) {
    return "; it belongs to " + Quote.of(owner) + ": write " + written;
  }
}
