package basin.lab.grid;

import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list within the alternatives of an axis, which is told apart on its own: {@code
 * optimizer.rate}. The path leaves out the names of components, so that what two of them have in
 * common is one column; unless the setting is called like some component that could stand there,
 * for which the path would be taken: {@code optimizer.rmsprop.momentum}.
 *
 * @param path of the experiment
 * @param keys the way to it within an alternative, with the names of components that the path has
 */
public record Column(String path, List<String> keys) {
  /** A column of the axis itself. */
  static Column of(String axis) {
    return new Column(axis, List.of());
  }

  /** A setting of what stands here, by its name alone. */
  Column at(String key) {
    List<String> all = new ArrayList<>(keys);
    all.add(key);
    return new Column(path + "." + key, List.copyOf(all));
  }

  /** What stands there in an alternative. */
  Optional<Tree> find(Tree alternative) {
    Tree tree = alternative;
    for (String key : keys) {
      Optional<Tree> inner = inner(tree, key);
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      tree = inner.get();
    }
    return Optional.of(tree);
  }

  /** An alternative with something else in the place of it; as it is if nothing stands there. */
  public Tree with(Tree alternative, Tree value) {
    return find(alternative).isEmpty() ? alternative : with(alternative, value, 0);
  }

  private Tree with(Tree tree, Tree value, int depth) {
    boolean named = isNamed(tree, keys.get(depth));
    boolean last = !named && depth + 1 == keys.size();
    if (tree instanceof Tree.Sequence list) {
      List<Tree> items = new ArrayList<>(list.items());
      int index = index(list, keys.get(depth));
      items.set(index, last ? value : with(items.get(index), value, depth + 1));
      return new Tree.Sequence(list.place(), items);
    }
    Tree.Mapping mapping = (Tree.Mapping) tree;
    List<Tree.Entry> entries = new ArrayList<>();
    for (Tree.Entry entry : mapping.entries()) {
      boolean here = named || entry.key().equals(keys.get(depth));
      Tree changed =
          !here
              ? entry.value()
              : last ? value : with(entry.value(), value, named ? depth : depth + 1);
      entries.add(new Tree.Entry(entry.place(), entry.key(), changed));
    }
    return new Tree.Mapping(mapping.place(), entries);
  }

  private static Optional<Tree> inner(Tree tree, String key) {
    if (tree instanceof Tree.Sequence list) {
      int index = index(list, key);
      return index < 0 ? Optional.empty() : Optional.of(list.items().get(index));
    }
    if (!(tree instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    Tree.Mapping settings =
        isNamed(tree, key) ? (Tree.Mapping) mapping.entries().get(0).value() : mapping;
    return settings.find(key).map(Tree.Entry::value);
  }

  /** The element that a key such as {@code [0]} names; −1 if there is none. */
  private static int index(Tree.Sequence list, String key) {
    return IntStream.range(0, list.items().size())
        .filter(i -> key.equals("[" + i + "]"))
        .findFirst()
        .orElse(-1);
  }

  /** Whether a tree is a component, not called like the key, whose settings hold it. */
  private static boolean isNamed(Tree tree, String key) {
    return tree instanceof Tree.Mapping mapping
        && mapping.find(key).isEmpty()
        && mapping.entries().size() == 1
        && mapping.entries().get(0).value() instanceof Tree.Mapping settings
        && settings.find(key).isPresent();
  }
}
