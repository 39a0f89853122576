package basin.lab.identity;

import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What a trial is judged on.
 *
 * @param data the data set with its settings; of a problem without one the problem itself, whatever
 *     its starting point
 * @param loss what is minimised, if that can be chosen
 */
record Subject(Tree data, Optional<Tree> loss) {
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
            .map(Tree.Entry::value)
            .orElseGet(() -> withoutStart(named.entries().get(0), settings));
    return new Subject(data, settings.find("loss").map(Tree.Entry::value));
  }

  private static Tree withoutStart(Tree.Entry problem, Tree.Mapping settings) {
    Tree.Mapping rest =
        new Tree.Mapping(
            settings.place(),
            settings.entries().stream().filter(e -> !e.key().equals("start")).toList());
    return new Tree.Mapping(
        problem.place(), List.of(new Tree.Entry(problem.place(), problem.key(), rest)));
  }
}
