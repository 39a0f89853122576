package basin.lab.identity;

import basin.lab.binding.TreePath;
import basin.spi.report.Role;
import java.util.List;
import java.util.Optional;

/**
 * An axis of a grid with what it is there for.
 *
 * @param name of the axis; its path if it was not given one
 * @param path where its alternatives go
 * @param said its role if the file says one
 */
public record AxisRole(String name, String path, Optional<Role> said) {
  /** Of an axis of which nothing is said. */
  public static AxisRole unsaid(String name) {
    return new AxisRole(name, name, Optional.empty());
  }

  /** Whether it goes by another name than its path. */
  public boolean isNamed() {
    return !name.equals(path);
  }

  /** What the file says, or what is customary. */
  public Role role() {
    return said.orElseGet(this::customary);
  }

  /** Whether all of it is taken out of what is compared. */
  boolean isTakenOut() {
    return said.isPresent() && said.get() != Role.COMPARED;
  }

  /** The steps of its path; none for an axis of old results that has a name and no path. */
  List<String> steps() {
    try {
      return TreePath.of(path).steps();
    } catch (IllegalArgumentException name) {
      return List.of();
    }
  }

  private Role customary() {
    List<String> steps = steps();
    return steps.isEmpty() ? Role.COMPARED : CustomaryRoles.ofAxis(steps);
  }
}
