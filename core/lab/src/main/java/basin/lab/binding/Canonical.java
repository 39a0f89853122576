package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.catalog.Words;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records back as trees, in one way only: every setting by name and in the order of its
 * record, defaults filled in, numbers in their shortest form. Equal records give equal trees, and
 * the tree binds to an equal record.
 */
public final class Canonical {
  private static final Place HERE = Place.of("canonical form");
  private static final Tree NOTHING = new Tree.Scalar(HERE, "null", false);

  private final Catalog catalog;

  /** Writes components under the names of a catalog. */
  public Canonical(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The tree of a plain record. */
  public Tree.Mapping tree(Record value) {
    return new Tree.Mapping(HERE, entries(Setting.of(value.getClass()), value));
  }

  /** The tree of a component: its name, with its settings if it has any. */
  public Tree component(Class<?> point, Record value) {
    return component(point, value, List.of());
  }

  private Tree tree(ValueKind shape, Object value) {
    if (shape instanceof ValueKind.Real) {
      return new Tree.Scalar(HERE, Numeral.of((Double) value), false);
    }
    if (shape instanceof ValueKind.Choice) {
      return text(Words.kebab(((Enum<?>) value).name()));
    }
    if (shape instanceof ValueKind.Text) {
      return text((String) value);
    }
    if (shape instanceof ValueKind.Maybe maybe) {
      return ((Optional<?>) value).map(content -> tree(maybe.content(), content)).orElse(NOTHING);
    }
    if (shape instanceof ValueKind.Many many) {
      List<Tree> items = new ArrayList<>();
      ((List<?>) value).forEach(item -> items.add(tree(many.element(), item)));
      return new Tree.Sequence(HERE, items);
    }
    if (shape instanceof ValueKind.Named named) {
      List<Tree.Entry> entries = new ArrayList<>();
      ((Map<?, ?>) value)
          .forEach(
              (name, each) ->
                  entries.add(new Tree.Entry(HERE, (String) name, tree(named.element(), each))));
      return new Tree.Mapping(HERE, entries);
    }
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return component(pluggable.point(), (Record) value, List.of());
    }
    if (shape instanceof ValueKind.Accompanied accompanied) {
      Record component = (Record) get(Setting.of(accompanied.type()).get(0), (Record) value);
      List<Tree.Entry> companions = entries(accompanied.companions(), (Record) value);
      return component(accompanied.point(), component, companions);
    }
    return shape instanceof ValueKind.Group
        ? group((Record) value)
        : new Tree.Scalar(HERE, value.toString(), false);
  }

  /** A record with a single setting is as plain as that setting. */
  private Tree group(Record value) {
    List<Setting> settings = Setting.of(value.getClass());
    if (settings.size() == 1 && !(settings.get(0).shape() instanceof ValueKind.Group)) {
      return tree(settings.get(0).shape(), get(settings.get(0), value));
    }
    return tree(value);
  }

  private Tree component(Class<?> point, Record value, List<Tree.Entry> companions) {
    Component component =
        catalog
            .of(point, value.getClass())
            .orElseThrow(() -> new IllegalStateException(value.getClass() + " has no name"));
    List<Tree.Entry> entries = entries(component.settings(), value);
    entries.addAll(companions);
    if (entries.isEmpty()) {
      return text(component.name());
    }
    Tree settings = new Tree.Mapping(HERE, entries);
    return new Tree.Mapping(HERE, List.of(new Tree.Entry(HERE, component.name(), settings)));
  }

  private List<Tree.Entry> entries(List<Setting> settings, Record value) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (Setting setting : settings) {
      Tree tree = tree(setting.shape(), get(setting, value));
      if (!isNothingByDefault(setting, tree)) {
        entries.add(new Tree.Entry(HERE, setting.name(), tree));
      }
    }
    return entries;
  }

  private static boolean isNothingByDefault(Setting setting, Tree tree) {
    return tree.isNothing()
        && setting.customary().isEmpty()
        && setting.standard().map(standard -> standard.tree().isNothing()).orElse(false);
  }

  private static Tree text(String value) {
    return new Tree.Scalar(HERE, value, true);
  }

  private static Object get(Setting setting, Record value) {
    Method accessor = setting.source().getAccessor();
    try {
      accessor.setAccessible(true); // the lab's own forms are not public
      return accessor.invoke(value);
    } catch (InvocationTargetException wrong) {
      throw new IllegalStateException(setting.name() + " cannot be read", wrong.getCause());
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(setting.name() + " cannot be read", closed);
    }
  }
}
