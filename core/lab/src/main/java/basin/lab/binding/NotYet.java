package basin.lab.binding;

import basin.lab.yaml.Faults;

/** A tree that is faulty itself where a path leads through. */
final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Faults faults;

  NotYet(Faults faults) {
    super(null, null, false, false);
    this.faults = faults;
  }

  Faults faults() {
    return faults;
  }
}
