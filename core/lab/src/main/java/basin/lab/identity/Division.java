package basin.lab.identity;

import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.report.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trial's tree, taken apart by the roles of what it sets.
 *
 * @param compared the tree with {@code null} in the place of all that is tuned, and without
 *     replicates
 * @param tuned what was taken out because it is tuned, by name; several of one name as a list
 * @param replicate what was taken out because it is a replicate, by name
 * @param places name of what is tuned → the steps to each place where it was
 */
record Division(
    Tree.Mapping compared,
    Map<String, Tree> tuned,
    Map<String, Tree> replicate,
    Map<String, List<List<String>>> places) {
  /** Takes a tree apart. */
  static Division of(Tree.Mapping trial, AxisNames axes) {
    return new Walk(trial, axes).division();
  }

  /** What a part is as a list of plain values; empty if it is anything else. */
  static Optional<String> plain(Tree part) {
    if (part instanceof Tree.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    if (!(part instanceof Tree.Sequence list)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Tree item : list.items()) {
      if (!(item instanceof Tree.Scalar scalar)) {
        return Optional.empty();
      }
      texts.add(scalar.text());
    }
    return Optional.of(String.join(", ", texts));
  }

  private static final class Walk {
    private static final Tree GONE = new Tree.Scalar(Place.of("taken out"), "null", false);

    private final Tree.Mapping trial;
    private final AxisNames names;
    private final Map<List<String>, AxisRole> places = new HashMap<>();
    private final List<String> way = new ArrayList<>();
    private final Map<String, Tree> tuned = new LinkedHashMap<>();
    private final Map<String, Tree> replicate = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> taken = new HashMap<>();

    Walk(Tree.Mapping trial, AxisNames names) {
      this.trial = trial;
      this.names = names;
      for (AxisRole axis : names.axes()) {
        if (!axis.steps().isEmpty()) {
          Location.of(axis.steps(), trial).ifPresent(place -> places.put(place, axis));
        }
      }
    }

    Division division() {
      Tree.Mapping compared = mapping(trial, Optional.empty());
      return new Division(compared, tuned, replicate, taken);
    }

    /** What is left of a tree; null if nothing is, not even its place. */
    private Tree left(Tree tree, Optional<Role> said) {
      AxisRole axis = places.get(way);
      Optional<Role> role = axis == null ? said : axis.said();
      Tree inner =
          tree instanceof Tree.Mapping mapping
              ? mapping(mapping, role)
              : tree instanceof Tree.Sequence list
                  ? list(list, role)
                  : scalar((Tree.Scalar) tree, role);
      if (axis == null || !axis.isTakenOut()) {
        return inner;
      }
      take(names.of(axis), inner == null ? GONE : inner, axis.role());
      return axis.role() == Role.TUNED ? GONE : null;
    }

    private Tree.Mapping mapping(Tree.Mapping mapping, Optional<Role> said) {
      List<Tree.Entry> entries = new ArrayList<>();
      for (Tree.Entry entry : mapping.entries()) {
        Tree left = step(entry.key(), entry.value(), said);
        if (left != null) {
          entries.add(new Tree.Entry(entry.place(), entry.key(), left));
        }
      }
      return new Tree.Mapping(mapping.place(), entries);
    }

    private Tree list(Tree.Sequence list, Optional<Role> said) {
      List<Tree> items = new ArrayList<>();
      for (Tree item : list.items()) {
        Tree left = step("[" + items.size() + "]", item, said);
        items.add(left == null ? GONE : left);
      }
      return new Tree.Sequence(list.place(), items);
    }

    private Tree step(String step, Tree tree, Optional<Role> said) {
      way.add(step);
      Tree left = left(tree, said);
      way.remove(way.size() - 1);
      return left;
    }

    /**
     * A number that is customarily tuned or a replicate, unless the file has another word on it.
     */
    private Tree scalar(Tree.Scalar scalar, Optional<Role> said) {
      Optional<Role> role =
          scalar.quoted() || scalar.isNothing()
              ? Optional.empty()
              : CustomaryRoles.ofNumber(way).filter(own -> said.map(own::equals).orElse(true));
      if (role.isEmpty()) {
        return scalar;
      }
      take(CustomaryRoles.name(way), scalar, role.get());
      return role.get() == Role.TUNED ? GONE : null;
    }

    private void take(String name, Tree part, Role role) {
      (role == Role.TUNED ? tuned : replicate).merge(name, part, Walk::both);
      if (role == Role.TUNED) {
        taken.computeIfAbsent(name, any -> new ArrayList<>()).add(List.copyOf(way));
      }
    }

    private static Tree both(Tree first, Tree second) {
      List<Tree> all = new ArrayList<>();
      all.addAll(first instanceof Tree.Sequence list ? list.items() : List.of(first));
      all.add(second);
      return new Tree.Sequence(first.place(), all);
    }
  }
}
