package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Shape;
import basin.lab.catalog.Spelling;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts values at paths of a tree. Whatever short form stands on the way is written out: after
 * {@code layers[0].dense.units ← 32}, {@code layers: [dense: 10]} reads {@code layers: [dense:
 * {units: 32}]}. A path may lead to a setting the file does not mention, through its default.
 */
public final class Graft {
  private final Catalog catalog;
  private final List<Setting> root;

  /**
   * Grafts on trees of one kind.
   *
   * @param root what can be set at the top
   */
  public Graft(Catalog catalog, List<Setting> root) {
    this.catalog = catalog;
    this.root = List.copyOf(root);
  }

  /**
   * The tree with a value at a path; empty, and a fault taken down, if the path leads nowhere.
   *
   * @param place where the path is written
   */
  public Optional<Tree.Mapping> set(
      Tree.Mapping tree, TreePath path, Tree value, Place place, Faults faults) {
    try {
      return Optional.of(new Walk(path, value, place).into(root, tree, "", 0));
    } catch (DeadEnd end) {
      faults.add(place, end.getMessage() + repair(tree, path, value, place, end));
    } catch (NotYet broken) {
      faults.addAll(broken.faults); // the tree itself is wrong on the way
    }
    return Optional.empty();
  }

  private String repair(Tree.Mapping tree, TreePath path, Tree value, Place place, DeadEnd first) {
    TreePath nearest = path;
    DeadEnd end = first;
    for (int attempt = 0; attempt <= path.steps().size(); attempt++) {
      String wrong = nearest.steps().get(end.depth);
      Optional<String> closest = Spelling.closest(wrong, end.options);
      nearest =
          closest.isPresent() ? nearest.with(end.depth, closest.get()) : nearest.to(end.depth);
      try {
        new Walk(nearest, value, place).into(root, tree, "", 0);
        return "; the nearest path is " + nearest;
      } catch (DeadEnd further) {
        end = further;
      } catch (NotYet broken) {
        return "";
      }
    }
    return "";
  }

  /** One walk along a path. */
  private final class Walk {
    private final TreePath path;
    private final Tree value;
    private final Place place;

    Walk(TreePath path, Tree value, Place place) {
      this.path = path;
      this.value = value;
      this.place = place;
    }

    private Tree at(Shape shape, Tree tree, Label label, int depth) {
      if (depth == path.steps().size()) {
        return value;
      }
      if (shape instanceof Shape.Maybe maybe) {
        return at(maybe.content(), tree, label, depth);
      }
      if (shape instanceof Shape.Many many) {
        return inList(many, tree, label, depth);
      }
      if (shape instanceof Shape.Group group) {
        List<Setting> settings = Setting.of(group.type());
        return into(settings, written(settings, tree, label.toString()), label.toString(), depth);
      }
      if (shape instanceof Shape.Pluggable pluggable) {
        return inComponent(pluggable.point(), List.of(), tree, label, depth);
      }
      if (shape instanceof Shape.Accompanied accompanied) {
        return inComponent(accompanied.point(), accompanied.companions(), tree, label, depth);
      }
      throw new DeadEnd(label + " holds nothing further", depth, List.of());
    }

    private Tree inList(Shape.Many shape, Tree tree, Label label, int depth) {
      List<Tree> items = ListForm.of(shape, tree).map(Tree.Sequence::items).orElse(List.of());
      List<String> steps = IntStream.range(0, items.size()).mapToObj(i -> "[" + i + "]").toList();
      int index = steps.indexOf(path.steps().get(depth));
      if (index < 0) {
        String size = items.size() == 1 ? " has 1 element" : " has " + items.size() + " elements";
        throw new DeadEnd(label + size, depth, steps);
      }
      List<Tree> changed = new ArrayList<>(items);
      changed.set(index, at(shape.element(), items.get(index), label.at(index), depth + 1));
      return new Tree.Sequence(tree.place(), changed);
    }

    private Tree inComponent(
        Class<?> point, List<Setting> companions, Tree tree, Label label, int depth) {
      Faults faults = new Faults();
      Mention mention =
          new Mentions(catalog, faults)
              .find(point, tree, label)
              .orElseThrow(() -> new NotYet(faults));
      String step = path.steps().get(depth);
      if (!step.equals(mention.name())) {
        String fact = label + " is " + mention.name() + " here, not " + Quote.of(step);
        throw new DeadEnd(fact, depth, List.of(mention.name()));
      }
      Tree settings = value;
      if (depth + 1 < path.steps().size()) {
        List<Setting> known = new ArrayList<>(mention.component().settings());
        Tree.Mapping own = written(known, mention.settings(), mention.name());
        known.addAll(companions);
        settings = into(known, own, mention.name(), depth + 1);
      }
      Tree.Entry entry = new Tree.Entry(mention.place(), mention.name(), settings);
      return new Tree.Mapping(tree.place(), List.of(entry));
    }

    private Tree.Mapping written(List<Setting> settings, Tree tree, String owner) {
      Faults faults = new Faults();
      return LongForm.of(settings, tree, owner, faults).orElseThrow(() -> new NotYet(faults));
    }

    Tree.Mapping into(List<Setting> settings, Tree.Mapping mapping, String owner, int depth) {
      String step = path.steps().get(depth);
      Setting setting =
          settings.stream()
              .filter(candidate -> candidate.name().equals(step))
              .findFirst()
              .orElseThrow(() -> unknown(settings, owner, step, depth));
      Tree changed = value;
      if (depth + 1 < path.steps().size()) {
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
          .or(() -> setting.standard().map(standard -> standard.tree()))
          .orElseThrow(
              () -> new DeadEnd(owner + " does not set " + setting.name(), depth + 1, List.of()));
    }

    private DeadEnd unknown(List<Setting> settings, String owner, String step, int depth) {
      List<String> names = settings.stream().map(Setting::name).toList();
      String who = owner.isEmpty() ? "an experiment" : owner;
      return new DeadEnd(who + " has no setting " + Quote.of(step), depth, names);
    }
  }

  /** A path that goes wrong at one of its steps, with what would be right there. */
  private static final class DeadEnd extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int depth;
    private final transient List<String> options;

    DeadEnd(String fact, int depth, List<String> options) {
      super(fact, null, false, false);
      this.depth = depth;
      this.options = options;
    }
  }

  /** A tree that is faulty itself where the path leads through. */
  private static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Faults faults;

    NotYet(Faults faults) {
      super(null, null, false, false);
      this.faults = faults;
    }
  }
}
