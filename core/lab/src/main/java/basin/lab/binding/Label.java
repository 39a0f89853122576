package basin.lab.binding;

/**
 * What to call a value when it is wrong: {@code units of dense}, {@code layers[0] of network}.
 *
 * @param name of the setting
 * @param owner the component it belongs to; empty at the top of a file
 */
public record Label(String name, String owner) {
  private static final String OF = " of ";

  /** A key at the top of a file. */
  public static Label of(String name) {
    return new Label(name, "");
  }

  /**
   * A setting of a component. Where a bare number stands for the component, whose owner is then a
   * label that has been written out, it is called like that: {@code beta1 of adam}, no value of it.
   */
  static Label of(String name, String owner) {
    return owner.contains(OF) ? of(owner) : new Label(name, owner);
  }

  /** The setting's name in a label that has been written out. */
  static String nameIn(String label) {
    int owner = label.indexOf(OF);
    return owner < 0 ? label : label.substring(0, owner);
  }

  /** An element of it. */
  Label at(int index) {
    return new Label(name + "[" + index + "]", owner);
  }

  @Override
  public String toString() {
    return owner.isEmpty() ? name : name + OF + owner;
  }
}
