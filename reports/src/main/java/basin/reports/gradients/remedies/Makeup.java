package basin.reports.gradients.remedies;

import basin.reports.study.Group;
import basin.reports.study.Leaves;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the networks of a group are made of, read from their trials and never from names.
 *
 * @param depth how many layers have weights; those that normalise or reshape do not count
 * @param activations the names of those that bend anything, each once, in order
 * @param rest all else that is set, as text: the same of two groups that differ in activations
 *     alone
 */
record Makeup(int depth, String activations, String rest) {
  private static final Pattern ACTIVATION = Pattern.compile("(.*\\.activation)(?:\\.([\\w-]+).*)?");
  private static final List<Pattern> WEIGHTS =
      List.of(
          Pattern.compile("signals\\.gradient-weights\\.(.+)"),
          Pattern.compile("gradient-norm\\.(.+)\\.weights"));
  private static final String STRAIGHT = "identity";

  /** Of a group; empty if nothing was recorded that tells its layers. */
  static Optional<Makeup> of(Study study, Group group) {
    TrialRecord any = group.settings().get(0).trials().get(0);
    return group.settings().stream()
        .flatMap(s -> s.trials().stream())
        .map(trial -> layers(study.results().curves(trial)))
        .filter(depth -> depth > 0)
        .findFirst()
        .map(depth -> read(depth, Leaves.of(any.tree())));
  }

  private static int layers(List<String> curves) {
    return WEIGHTS.stream()
        .mapToInt(
            pattern -> (int) curves.stream().filter(c -> pattern.matcher(c).matches()).count())
        .filter(count -> count > 0)
        .findFirst()
        .orElse(0);
  }

  private static Makeup read(int depth, Leaves leaves) {
    Set<String> activations = new LinkedHashSet<>();
    Map<String, String> rest = new LinkedHashMap<>();
    leaves
        .byPath()
        .forEach(
            (path, value) -> {
              Matcher matcher = ACTIVATION.matcher(path);
              String name = matcher.matches() ? name(matcher, value) : STRAIGHT;
              if (name.equals(STRAIGHT)) {
                rest.put(path, value);
              } else {
                activations.add(name);
                rest.put(matcher.group(1), "bent");
              }
            });
    return new Makeup(
        depth, String.join(" and ", new ArrayList<>(activations)), new Leaves(rest).text());
  }

  private static String name(Matcher matcher, String value) {
    return matcher.group(2) == null ? value : matcher.group(2);
  }
}
