package basin.lab.label;

/**
 * One thing in which a tree differs from others.
 *
 * @param name of the setting; empty where there is none
 * @param text what it is
 * @param alone whether the text says enough without the name, as {@code tanh} does and {@code 16}
 *     does not
 */
record Trait(String name, String text, boolean alone) {
  /** As it is shown. */
  String shown() {
    return alone || name.isEmpty() ? text : named();
  }

  /** With its name in any case. */
  String named() {
    return name.isEmpty() ? text : name + " " + text;
  }
}
