package basin.runner.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A virtual machine with kernels of its own.
 *
 * @param java the program that starts it
 * @param options that decide its kernels
 */
record Variant(Path java, List<String> options) {
  private static final String MODULE = "--add-modules=jdk.incubator.vector";
  private static final int[] WIDTHS = {256, 128};

  /** With the widest vectors it likes. */
  static Variant widest(Path java) {
    return new Variant(java, List.of(MODULE));
  }

  /** All the others, where the widest vectors have so many bits; 0 if there are none. */
  static List<Variant> others(Path java, int widest) {
    List<Variant> others = new ArrayList<>();
    for (int width : WIDTHS) {
      if (width < widest) {
        others.add(new Variant(java, List.of(MODULE, "-Dbasin.vector.bits=" + width)));
      }
    }
    if (widest > 0) {
      others.add(new Variant(java, List.of(MODULE, "-Dbasin.kernels=scalar")));
    }
    others.add(new Variant(java, List.of()));
    return others;
  }

  @Override
  public String toString() {
    return java + (options.isEmpty() ? "" : " " + String.join(" ", options));
  }
}
