package basin.lab.yaml;

import java.util.List;
import java.util.TreeSet;

/**
 * Collects what is wrong, so that a user hears it all at once, and what is odd but hinders nothing.
 * The same fault counts once.
 */
public final class Faults {
  private final TreeSet<Fault> found = new TreeSet<>();
  private final TreeSet<Fault> remarks = new TreeSet<>();

  /** Takes down a fault. */
  public void add(Place place, String text) {
    found.add(new Fault(place, text));
  }

  /** Takes down something that a user should know of and may have meant. */
  public void remark(Place place, String text) {
    remarks.add(new Fault(place, text));
  }

  /** Takes down all that another collection holds. */
  public void addAll(Faults others) {
    found.addAll(others.found);
    remarks.addAll(others.remarks);
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What is wrong, in the order of the places. */
  public List<Fault> list() {
    return List.copyOf(found);
  }

  /** What is odd, in the order of the places. */
  public List<Fault> remarks() {
    return List.copyOf(remarks);
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
