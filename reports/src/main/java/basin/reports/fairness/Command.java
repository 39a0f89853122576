package basin.reports.fairness;

import basin.reports.study.Study;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Repairs as they are typed. Trials that are finished are found again, so only new ones run. */
final class Command {
  private Command() {}

  /** {@code ./basin run FILE …}; empty without options. */
  static String run(List<String> options) {
    return options.isEmpty()
        ? ""
        : "./basin run FILE "
            + options.stream().map(Command::quoted).collect(Collectors.joining(" "));
  }

  /** What a shell would take for a pattern or several words stands in quotes. */
  private static String quoted(String option) {
    int space = option.indexOf(' ');
    boolean plain = option.chars().noneMatch(c -> "[]{}".indexOf(c) >= 0);
    return plain
        ? option
        : option.substring(0, space + 1) + '"' + option.substring(space + 1) + '"';
  }

  /** {@code --set seeds=10}: those there are, and as many more as come to so many. */
  static String seeds(Study study, int count) {
    TreeSet<Long> seeds = seeds(study);
    boolean counted = seeds.last() == seeds.size() - 1L && seeds.first() == 0;
    if (counted) {
      return "--set seeds=" + count;
    }
    LongStream.iterate(seeds.last() + 1, s -> s + 1)
        .limit(Math.max(0, count - seeds.size()))
        .forEach(seeds::add);
    return "--set seeds=" + listed(seeds);
  }

  /** {@code --set seeds=[5,6,7]}: others than those there are, so many. */
  static String otherSeeds(Study study, int count) {
    long last = seeds(study).last();
    return "--set seeds="
        + listed(
            LongStream.rangeClosed(last + 1, last + count)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static TreeSet<Long> seeds(Study study) {
    return study.results().trials().stream()
        .map(t -> t.seed())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String listed(Set<Long> seeds) {
    return seeds.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
  }
}
