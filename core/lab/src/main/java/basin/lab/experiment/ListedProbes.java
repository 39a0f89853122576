package basin.lab.experiment;

import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The probes of a trial as its tree lists them.
 *
 * @param place of the list
 * @param items each as written: a name, or a name with settings
 */
record ListedProbes(Place place, List<Tree> items) {
  private static final String KEY = "probes";

  /** Of a trial; empty if what stands there is no list. */
  static Optional<ListedProbes> of(Tree.Mapping trial) {
    Optional<Tree> written = trial.find(KEY).map(Tree.Entry::value);
    if (written.isEmpty()) {
      return Optional.of(new ListedProbes(trial.place(), List.of()));
    }
    return written.get() instanceof Tree.Sequence list
        ? Optional.of(new ListedProbes(trial.place(), list.items()))
        : Optional.empty();
  }

  /** With a probe before all others, unless it is listed. */
  ListedProbes first(String name) {
    return with(name, 0);
  }

  /** With a probe behind all others, unless it is listed. */
  ListedProbes last(String name) {
    return with(name, items.size());
  }

  private ListedProbes with(String name, int at) {
    if (items.stream().anyMatch(item -> is(item, name))) {
      return this;
    }
    List<Tree> more = new ArrayList<>(items);
    more.add(at, new Tree.Scalar(place, name, false));
    return new ListedProbes(place, more);
  }

  /** With another in place of one. */
  ListedProbes with(String name, UnaryOperator<Tree> other) {
    return new ListedProbes(
        place, items.stream().map(item -> is(item, name) ? other.apply(item) : item).toList());
  }

  /** A trial that lists these. */
  Tree.Mapping in(Tree.Mapping trial) {
    return trial.with(new Tree.Entry(place, KEY, new Tree.Sequence(place, items)));
  }

  private static boolean is(Tree probe, String name) {
    return probe instanceof Tree.Scalar scalar && scalar.text().equals(name)
        || probe instanceof Tree.Mapping mapping && mapping.find(name).isPresent();
  }
}
