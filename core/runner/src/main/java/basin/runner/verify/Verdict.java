package basin.runner.verify;

import basin.runner.console.Verbosity;
import basin.runner.console.Wording;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a specimen came to.
 *
 * @param specimen which
 * @param trials how many there are
 * @param differences those that are not as they should be
 */
record Verdict(Specimen specimen, int trials, List<Difference> differences) {
  /** One trial's digest that is not as it should be. */
  record Difference(String name, String expected, String got) {}

  static Verdict of(Specimen specimen, Digests got, Digests golden) {
    List<Difference> differences = new ArrayList<>();
    got.byName()
        .forEach(
            (name, digest) -> {
              String expected = golden.of(name).orElse("nothing: the trial is new");
              if (!expected.equals(digest)) {
                differences.add(new Difference(name, expected, digest));
              }
            });
    return new Verdict(specimen, got.byName().size(), List.copyOf(differences));
  }

  /** One line, and three for each difference; quietly, only if there are any. */
  void print(PrintStream out, Verbosity verbosity) {
    if (differences.isEmpty()) {
      if (verbosity != Verbosity.QUIET) {
        out.printf("ok       %-14s%s%n", specimen.title(), Wording.count(trials, "trial"));
      }
      return;
    }
    out.printf(
        "differs  %-14s%d of %s%n",
        specimen.title(), differences.size(), Wording.count(trials, "trial"));
    for (Difference each : differences) {
      out.println("  " + each.name());
      out.println("    expected " + each.expected());
      out.println("    got      " + each.got());
    }
  }
}
