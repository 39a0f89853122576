package basin.lab.experiment;

import basin.lab.binding.TreePath;
import basin.lab.catalog.Spelling;
import basin.lab.grid.Grid;
import basin.lab.identity.AxisRole;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.report.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the axes of a grid are there for, and takes down what is wrong with it. */
final class AxisRoles {
  private final Grid grid;
  private final Faults faults;
  private final Map<String, Said> said = new LinkedHashMap<>();

  private record Said(Role role, Place place) {}

  AxisRoles(Grid grid, Faults faults) {
    this.grid = grid;
    this.faults = faults;
  }

  /**
   * Every axis, in order, and every list within its alternatives.
   *
   * @param axes what stands under that key, if anything does
   */
  List<AxisRole> read(Optional<Tree> axes) {
    for (Role role : Role.values()) {
      axes.filter(Tree.Mapping.class::isInstance)
          .flatMap(tree -> ((Tree.Mapping) tree).find(role.word()))
          .ifPresent(entry -> listed(entry.value()).forEach(text -> say(text, role)));
    }
    said.forEach(this::refuseInside);
    return all();
  }

  private List<AxisRole> all() {
    return grid.paths().stream().map(this::role).toList();
  }

  /** What is drawn from a distribution is searched for, whatever the setting. */
  private AxisRole role(String name) {
    AxisRole role =
        new AxisRole(name, grid.path(name), Optional.ofNullable(said.get(name)).map(Said::role));
    boolean searched = grid.isDrawn(name) && role.said().isEmpty() && role.role() == Role.COMPARED;
    return searched ? new AxisRole(name, role.path(), Optional.of(Role.TUNED)) : role;
  }

  private static List<Tree.Scalar> listed(Tree tree) {
    List<Tree> all = tree instanceof Tree.Sequence list ? list.items() : List.of(tree);
    return all.stream()
        .filter(Tree.Scalar.class::isInstance) // all else is a fault already
        .map(Tree.Scalar.class::cast)
        .toList();
  }

  private void say(Tree.Scalar text, Role role) {
    if (text.text().equals(TopKeys.SEEDS)) {
      refuseSeeds(text, role);
      return;
    }
    Optional<String> name = grid.find(text.text());
    if (name.isEmpty()) {
      faults.add(text.place(), Quote.of(text.text()) + " is no axis of the grid" + repair(text));
      return;
    }
    Said before = said.putIfAbsent(name.get(), new Said(role, text.place()));
    if (before != null) {
      String twice =
          before.role() == role ? "twice" : "as " + before.role().word() + " and " + role.word();
      faults.add(text.place(), name.get() + " is listed " + twice + "; remove one");
    }
  }

  private void refuseSeeds(Tree.Scalar text, Role role) {
    if (role != Role.REPLICATE) {
      faults.add(text.place(), "seeds are always replicates; remove them from " + role.word());
    }
  }

  private String repair(Tree.Scalar text) {
    return grid.axes().isEmpty()
        ? ", for there is no grid; remove it, or add the axis under grid"
        : Spelling.repair(text.text(), grid.paths(), "there are");
  }

  /** What is taken out of the trials is taken out as a whole. */
  private void refuseInside(String name, Said inner) {
    said.forEach(
        (outer, around) -> {
          boolean inside =
              TreePath.of(grid.path(name)).leadsThrough(TreePath.of(grid.path(outer)))
                  && !grid.path(name).equals(grid.path(outer));
          if (inside && around.role() != Role.COMPARED && inner.role() == Role.COMPARED) {
            faults.add(
                inner.place(),
                "%s lies within %s, which is %s as a whole; remove one of them"
                    .formatted(name, outer, noun(around.role())));
          }
        });
  }

  private static String noun(Role role) {
    return role == Role.REPLICATE ? "a replicate" : role.word();
  }
}
