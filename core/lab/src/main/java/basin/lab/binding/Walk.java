package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One walk along a path, at whose end a value is put. A path names the components it leads through,
 * or passes them by: {@code optimizer.adam.rate} leads where there is an adam, {@code
 * optimizer.rate} wherever there is a rate.
 */
final class Walk {
  private final Catalog catalog;
  private final TreePath path;
  private final Tree value;
  private final Place place;
  private final boolean spreads;
  private final List<String> taken = new ArrayList<>();
  private Standing standing; // null unless the tree has a value where the path ends

  /**
   * A walk to come.
   *
   * @param spreads whether a list on the way means "each of these", as under {@code grid}
   */
  Walk(Catalog catalog, TreePath path, Tree value, Place place, boolean spreads) {
    this.catalog = catalog;
    this.path = path;
    this.value = value;
    this.place = place;
    this.spreads = spreads;
  }

  /** The steps that were taken, with the names of the components that the path passed by. */
  List<String> taken() {
    return taken;
  }

  /** What stood where the path ended; empty if nothing did. */
  Optional<Standing> standing() {
    return Optional.ofNullable(standing);
  }

  Tree at(ValueKind shape, Tree tree, Label label, int depth) {
    if (depth == path.steps().size()) {
      return value;
    }
    if (spreads && tree instanceof Tree.Sequence list && isEachOf(shape, list)) {
      return each(shape, list, label, depth);
    }
    if (shape instanceof ValueKind.Maybe maybe) {
      return at(maybe.content(), tree, label, depth);
    }
    if (shape instanceof ValueKind.Many many) {
      return inList(many, tree, label, depth);
    }
    if (shape instanceof ValueKind.Group group) {
      List<Setting> settings = Setting.of(group.type());
      return into(settings, written(settings, tree, label.toString()), label.toString(), depth);
    }
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return inComponent(pluggable.point(), List.of(), tree, label, depth);
    }
    if (shape instanceof ValueKind.Accompanied accompanied) {
      return inComponent(accompanied.point(), accompanied.companions(), tree, label, depth);
    }
    throw new DeadEnd(label + " holds nothing further", depth, List.of());
  }

  /** Lists are told from a list of lists: an alternative that is a list has brackets of its own. */
  private static boolean isEachOf(ValueKind shape, Tree.Sequence list) {
    return !(shape instanceof ValueKind.Many)
        || list.items().stream().allMatch(Tree.Sequence.class::isInstance);
  }

  /** Puts the value where the path leads; alternatives in which it leads nowhere stay. */
  private Tree each(ValueKind shape, Tree.Sequence list, Label label, int depth) {
    List<Tree> changed = new ArrayList<>();
    List<DeadEnd> ends = new ArrayList<>();
    for (Tree item : list.items()) {
      try {
        changed.add(at(shape, item, label, depth));
      } catch (DeadEnd end) {
        changed.add(item);
        ends.add(end);
      } catch (NotYet broken) {
        changed.add(item); // what is wrong with it is found where it is read
      }
    }
    if (!ends.isEmpty() && ends.size() == list.items().size()) {
      throw DeadEnd.ofAll(ends, label, path);
    }
    return new Tree.Sequence(list.place(), changed);
  }

  private Tree inList(ValueKind.Many shape, Tree tree, Label label, int depth) {
    List<Tree> items = ListForm.of(shape, tree).map(Tree.Sequence::items).orElse(List.of());
    List<String> steps = IntStream.range(0, items.size()).mapToObj(i -> "[" + i + "]").toList();
    int index = steps.indexOf(path.steps().get(depth));
    if (index < 0) {
      String size = items.size() == 1 ? " has 1 element" : " has " + items.size() + " elements";
      throw new DeadEnd(label + size, depth, steps);
    }
    taken.add(path.steps().get(depth));
    if (depth + 1 == path.steps().size()) {
      standing = new Standing(shape.element(), items.get(index), label.at(index), Optional.empty());
    }
    List<Tree> changed = new ArrayList<>(items);
    changed.set(index, at(shape.element(), items.get(index), label.at(index), depth + 1));
    return new Tree.Sequence(tree.place(), changed);
  }

  private Tree inComponent(
      Class<?> point, List<Setting> companions, Tree tree, Label label, int depth) {
    Faults faults = new Faults();
    ComponentReference reference =
        new ComponentReferences(catalog, faults)
            .find(point, tree, label)
            .orElseThrow(() -> new NotYet(faults));
    List<Setting> known = new ArrayList<>(reference.component().settings());
    known.addAll(companions);
    int inner = step(point, reference, known, label, depth);
    taken.add(reference.name());
    Tree settings = value;
    if (inner < path.steps().size()) {
      Tree.Mapping own =
          written(reference.component().settings(), reference.settings(), reference.name());
      settings = into(known, own, reference.name(), inner);
    }
    Tree.Entry entry = new Tree.Entry(reference.place(), reference.name(), settings);
    return new Tree.Mapping(tree.place(), List.of(entry));
  }

  /** Where the path is inside a component: behind its name, or where it has not been named. */
  private int step(
      Class<?> point, ComponentReference reference, List<Setting> known, Label label, int depth) {
    String step = path.steps().get(depth);
    if (step.equals(reference.name())) {
      return depth + 1;
    }
    if (known.stream().anyMatch(setting -> setting.name().equals(step))) {
      return depth;
    }
    boolean last = depth + 1 == path.steps().size(); // behind a component's name comes a setting
    if (last && catalog.find(point, step).isEmpty()) {
      throw unknown(known, reference.name(), step, depth);
    }
    String fact = label + " is " + reference.name() + " here, not " + Quote.of(step);
    throw new DeadEnd(fact, depth, List.of(reference.name()));
  }

  private Tree.Mapping written(List<Setting> settings, Tree tree, String owner) {
    Faults faults = new Faults();
    return NamedSettings.of(settings, tree, owner, faults).orElseThrow(() -> new NotYet(faults));
  }

  Tree.Mapping into(List<Setting> settings, Tree.Mapping mapping, String owner, int depth) {
    String step = path.steps().get(depth);
    Setting setting =
        settings.stream()
            .filter(candidate -> candidate.name().equals(step))
            .findFirst()
            .orElseThrow(() -> unknown(settings, owner, step, depth));
    taken.add(step);
    Tree changed = value;
    if (depth + 1 == path.steps().size()) {
      Label label = new Label(step, owner);
      standing =
          mapping
              .find(step)
              .map(old -> new Standing(setting.shape(), old.value(), label, setting.range()))
              .orElse(null);
    } else {
      Tree current = current(setting, mapping, owner, depth);
      changed = at(setting.shape(), current, new Label(step, owner), depth + 1);
    }
    Place key = mapping.find(step).map(Tree.Entry::place).orElse(place);
    return mapping.with(new Tree.Entry(key, step, changed));
  }

  private Tree current(Setting setting, Tree.Mapping mapping, String owner, int depth) {
    return mapping
        .find(setting.name())
        .map(Tree.Entry::value)
        .or(() -> setting.standard(mapping).map(standard -> standard.tree()))
        .orElseThrow(
            () -> new DeadEnd(owner + " does not set " + setting.name(), depth + 1, List.of()));
  }

  private DeadEnd unknown(List<Setting> settings, String owner, String step, int depth) {
    List<String> names = settings.stream().map(Setting::name).toList();
    String who = owner.isEmpty() ? "an experiment" : owner;
    return new DeadEnd(who + " has no setting " + Quote.of(step), depth, names);
  }
}
