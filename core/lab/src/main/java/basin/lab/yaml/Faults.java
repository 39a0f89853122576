package basin.lab.yaml;

import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong, so that a user hears it all at once; the same fault counts once. */
public final class Faults {
  private final TreeSet<Fault> found = new TreeSet<>();

  /** Takes down a fault. */
  public void add(Place place, String text) {
    found.add(new Fault(place, text));
  }

  /** Takes down all faults of another collection. */
  public void addAll(Faults others) {
    found.addAll(others.found);
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What is wrong, in the order of the places. */
  public List<Fault> list() {
    return List.copyOf(found);
  }

  /**
   * Returns if nothing is wrong.
   *
   * @param source what was read
   * @throws FaultyFile with all faults, if there are any
   */
  public void throwIfAny(String source) {
    if (!found.isEmpty()) {
      throw new FaultyFile(source, list());
    }
  }
}
