package basin.reports.fairness;

import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Repairs as they are typed. Trials that are finished are found again, so only new ones run. */
final class Command {
  private static final String RUN = "./basin run FILE ";

  private Command() {}

  /** {@code ./basin run FILE …}; empty without options. */
  static String run(List<String> options) {
    return options.isEmpty()
        ? ""
        : RUN + options.stream().map(Command::quoted).collect(Collectors.joining(" "));
  }

  /** What a shell would take for a pattern or several words stands in quotes. */
  private static String quoted(String option) {
    int space = option.indexOf(' ');
    boolean plain = option.chars().noneMatch(c -> "[]{}".indexOf(c) >= 0);
    return plain
        ? option
        : option.substring(0, space + 1) + '"' + option.substring(space + 1) + '"';
  }

  /**
   * Two changes as one: of two commands, the numbers of both for each axis and the larger number of
   * seeds; else one below the other.
   */
  static String together(String one, String other) {
    if (one.equals(other) || other.isEmpty()) {
      return one;
    }
    Optional<Map<String, String>> options = options(one);
    Optional<Map<String, String>> more = options(other);
    if (options.isEmpty() || more.isEmpty()) {
      return one.isEmpty() ? other : one + "\n" + other;
    }
    Map<String, String> all = new LinkedHashMap<>(options.get());
    for (Map.Entry<String, String> option : more.get().entrySet()) {
      Optional<String> both = both(option.getKey(), all.get(option.getKey()), option.getValue());
      if (both.isEmpty()) {
        return one + "\n" + other;
      }
      all.put(option.getKey(), both.get());
    }
    return run(all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }

  /** Empty where two values of an option exclude each other. */
  private static Optional<String> both(String option, String one, String other) {
    if (one == null || one.equals(other)) {
      return Optional.of(other);
    }
    List<String> numbers = new ArrayList<>(List.of(one.split(",")));
    numbers.addAll(List.of(other.split(",")));
    if (!Progression.numbers(numbers)) {
      return Optional.empty();
    }
    TreeSet<Double> sorted =
        numbers.stream().map(Double::parseDouble).collect(Collectors.toCollection(TreeSet::new));
    return Optional.of(
        option.startsWith("--grid ")
            ? sorted.stream().map(Progression::text).collect(Collectors.joining(","))
            : Progression.text(sorted.last()));
  }

  /** What a command sets; empty of what is none. */
  private static Optional<Map<String, String>> options(String change) {
    if (!change.startsWith(RUN) || change.contains("\n")) {
      return Optional.empty();
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : change.substring(RUN.length()).split(" (?=--)")) {
      int equals = option.indexOf('=');
      if (!option.matches("--(grid|set) [^ =]+=[^ =]+")) {
        return Optional.empty();
      }
      options.put(
          option.substring(0, equals).replace("\"", ""),
          option.substring(equals + 1).replace("\"", ""));
    }
    return Optional.of(options);
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
