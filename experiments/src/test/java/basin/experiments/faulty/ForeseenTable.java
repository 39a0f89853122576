package basin.experiments.faulty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What is said before a step is taken, counted, as a part of a page of Markdown. */
record ForeseenTable(List<Foreseen> all) {
  String text() {
    return """

    ## Before training

    What `basin check` warns of before a step is taken, and what fails when `--probe` tries a trial out:

    | | faulty ones spoken of | healthy ones spoken of |
    | --- | --- | --- |
    | `check` warns | %s | %s |
    | `check --probe` fails | %s | %s |

    | caution or check | faulty | healthy |
    | --- | --- | --- |
    %s\
    """
        .formatted(
            share(true, Foreseen::warned),
            share(false, Foreseen::warned),
            share(true, Foreseen::failed),
            share(false, Foreseen::failed),
            byName());
  }

  private Share share(boolean faulty, Function<Foreseen, Set<String>> said) {
    List<Foreseen> some = all.stream().filter(each -> each.of().faulty() == faulty).toList();
    long spoken = some.stream().filter(each -> !said.apply(each).isEmpty()).count();
    return new Share((int) spoken, some.size());
  }

  /** Which healthy ones is said, for each is a false alarm. */
  private String byName() {
    Map<String, StringBuilder> healthy = new TreeMap<>();
    Map<String, Integer> faulty = new TreeMap<>();
    for (Foreseen each : all) {
      Set<String> names = new TreeSet<>(each.warned());
      names.addAll(each.failed());
      for (String name : names) {
        faulty.merge(name, each.of().faulty() ? 1 : 0, Integer::sum);
        StringBuilder ids = healthy.computeIfAbsent(name, any -> new StringBuilder());
        if (!each.of().faulty()) {
          ids.append(ids.isEmpty() ? "" : ", ").append('`').append(each.of().id()).append('`');
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    faulty.forEach(
        (name, count) ->
            lines.append("| `%s` | %d | %s |\n".formatted(name, count, healthy.get(name))));
    return lines.toString();
  }
}
