package basin.lab.identity;

import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a trial is judged on.
 *
 * @param data the data set with its settings, but for what it says of its inputs alone: which
 *     columns they are and how they are scaled change neither rows nor targets; of a problem
 *     without data the problem itself, whatever its starting point
 * @param loss what is minimised, if that can be chosen
 */
record Subject(Tree data, Optional<Tree> loss) {
  private static final Set<String> OF_INPUTS = Set.of("inputs", "scale");
  private static final Set<String> OF_THE_START = Set.of("start");
  private static final Tree NOTHING = new Tree.Scalar(Place.of("no problem"), "null", false);

  static Subject of(Tree.Mapping trial) {
    Tree problem = trial.find("problem").map(Tree.Entry::value).orElse(NOTHING);
    if (!(problem instanceof Tree.Mapping named)
        || named.entries().size() != 1
        || !(named.entries().get(0).value() instanceof Tree.Mapping settings)) {
      return new Subject(problem, Optional.empty());
    }
    Tree data =
        settings
            .find("data")
            .map(entry -> without(OF_INPUTS, entry.value()))
            .orElseGet(() -> without(OF_THE_START, problem));
    return new Subject(data, settings.find("loss").map(Tree.Entry::value));
  }

  /** A component without some of its settings. */
  private static Tree without(Set<String> keys, Tree component) {
    if (!(component instanceof Tree.Mapping named)
        || named.entries().size() != 1
        || !(named.entries().get(0).value() instanceof Tree.Mapping settings)) {
      return component;
    }
    Tree.Entry entry = named.entries().get(0);
    Tree.Mapping rest =
        new Tree.Mapping(
            settings.place(),
            settings.entries().stream().filter(e -> !keys.contains(e.key())).toList());
    return new Tree.Mapping(
        named.place(), List.of(new Tree.Entry(entry.place(), entry.key(), rest)));
  }
}
