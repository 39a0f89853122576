package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Puts values at paths of a tree. Whatever short form stands on the way is written out: after
 * {@code layers[0].dense.units ← 32}, {@code layers: [dense: 10]} reads {@code layers: [dense:
 * {units: 32}]}. A path may lead to a setting the file does not reference, through its default.
 */
public final class PathAssignment {
  private static final Tree NOTHING = new Tree.Scalar(Place.of("nowhere"), "", false);

  private final Catalog catalog;
  private final List<Setting> root;

  /**
   * Assignments on trees of one kind.
   *
   * @param root what can be set at the top
   */
  public PathAssignment(Catalog catalog, List<Setting> root) {
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
      return Optional.of(walk(path, value, place).into(root, tree, "", 0));
    } catch (DeadEnd end) {
      faults.add(place, end.getMessage() + repair(tree, path, value, place, end));
    } catch (NotYet broken) {
      faults.addAll(broken.faults()); // the tree itself is wrong on the way
    }
    return Optional.empty();
  }

  /**
   * The alternatives of an axis with a value at a path in each that has such a path; empty, and a
   * fault taken down, if none has.
   *
   * @param axis where the alternatives are put
   * @param path further than the axis
   * @param place where the path is written
   */
  public Optional<Tree> spread(
      TreePath axis, Tree alternatives, TreePath path, Tree value, Place place, Faults faults) {
    int depth = axis.steps().size();
    Label label = Label.of(axis.toString());
    Optional<ValueKind> shape = PathShape.of(catalog, root, axis);
    if (shape.isEmpty()) {
      return Optional.of(alternatives); // a fault of the axis, found there
    }
    try {
      Walk walk = new Walk(catalog, path, value, place, true);
      return Optional.of(walk.at(shape.get(), alternatives, label, depth));
    } catch (DeadEnd end) {
      String wrong = path.steps().get(Math.min(end.depth(), path.steps().size() - 1));
      List<String> near = Spelling.nearest(wrong, end.options());
      faults.add(
          place,
          end.getMessage() + (near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?"));
    } catch (NotYet broken) {
      faults.addAll(broken.faults());
    }
    return Optional.empty();
  }

  /** A path with the names of the components it passes by; as it is if it leads nowhere. */
  public TreePath full(Tree.Mapping tree, TreePath path) {
    Walk walk = walk(path, new Tree.Scalar(tree.place(), "", false), tree.place());
    try {
      walk.into(root, tree, "", 0);
      return new TreePath(walk.taken());
    } catch (DeadEnd | NotYet nowhere) {
      return path;
    }
  }

  /**
   * Takes down what is wrong with the value that stands at a path, and that others are to stand in
   * for; nothing if none stands there, or the path leads nowhere.
   */
  public void examine(Tree.Mapping tree, TreePath path, Faults faults) {
    Walk walk = walk(path, NOTHING, NOTHING.place());
    try {
      walk.into(root, tree, "", 0);
    } catch (DeadEnd | NotYet elsewhere) {
      return; // found where a value is set there
    }
    walk.standing().ifPresent(standing -> standing.examine(catalog, faults));
  }

  private String repair(Tree.Mapping tree, TreePath path, Tree value, Place place, DeadEnd first) {
    Optional<TreePath> deeper = first.depth() == 0 ? Whereabouts.of(path, tree) : Optional.empty();
    TreePath nearest = deeper.orElse(path);
    int steps = nearest.steps().size();
    for (int attempt = 0; attempt <= steps + 1; attempt++) {
      try {
        walk(nearest, value, place).into(root, tree, "", 0);
        return "; the nearest path is " + nearest;
      } catch (DeadEnd end) {
        String wrong = nearest.steps().get(end.depth());
        Optional<String> closest = Spelling.closest(wrong, end.options());
        nearest =
            closest.isPresent()
                ? nearest.with(end.depth(), closest.get())
                : nearest.to(end.depth());
      } catch (NotYet broken) {
        return "";
      }
    }
    return "";
  }

  private Walk walk(TreePath path, Tree value, Place place) {
    return new Walk(catalog, path, value, place, false);
  }
}
