package basin.lab.identity;

import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A trial's tree without its learning rates.
 *
 * <p>A learning rate is what a setting {@code rate} inside the optimizer holds: a number, or of a
 * schedule its first level, {@code value} or {@code from}, also of the one behind a warm-up ({@code
 * then}). All else in a schedule stays, so that a cosine and a step decay are two things, but a
 * cosine from 0.1 and one from 0.3 are the same at two rates.
 *
 * @param rest the tree with {@code null} in the place of each rate
 * @param rate the rates as text, separated by {@code ", "}
 */
record Tuned(Tree.Mapping rest, String rate) {
  private static final String OPTIMIZER = "optimizer";
  private static final String RATE = "rate";
  private static final Set<String> LEVELS = Set.of("value", "from");
  private static final String BEHIND = "then";

  static Tuned of(Tree.Mapping trial) {
    List<String> rates = new ArrayList<>();
    List<Tree.Entry> entries = new ArrayList<>();
    for (Tree.Entry entry : trial.entries()) {
      boolean optimizer = entry.key().equals(OPTIMIZER);
      entries.add(optimizer ? with(entry, without(entry.value(), rates)) : entry);
    }
    return new Tuned(new Tree.Mapping(trial.place(), entries), String.join(", ", rates));
  }

  private static Tree without(Tree tree, List<String> rates) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(
          list.place(), list.items().stream().map(item -> without(item, rates)).toList());
    }
    if (!(tree instanceof Tree.Mapping mapping)) {
      return tree;
    }
    return changed(
        mapping,
        entry ->
            entry.key().equals(RATE) ? level(entry.value(), rates) : without(entry.value(), rates));
  }

  /** A schedule without its first level, or a number taken away. */
  private static Tree level(Tree tree, List<String> rates) {
    if (tree instanceof Tree.Scalar number) {
      return blank(number, rates);
    }
    boolean schedule =
        tree instanceof Tree.Mapping named
            && named.entries().size() == 1
            && named.entries().get(0).value() instanceof Tree.Mapping;
    return schedule
        ? changed((Tree.Mapping) tree, entry -> settings((Tree.Mapping) entry.value(), rates))
        : tree;
  }

  private static Tree settings(Tree.Mapping settings, List<String> rates) {
    return changed(
        settings,
        entry ->
            LEVELS.contains(entry.key()) && entry.value() instanceof Tree.Scalar number
                ? blank(number, rates)
                : entry.key().equals(BEHIND) ? level(entry.value(), rates) : entry.value());
  }

  private static Tree blank(Tree.Scalar number, List<String> rates) {
    if (number.quoted() || number.isNothing()) {
      return number;
    }
    rates.add(number.text());
    return new Tree.Scalar(number.place(), "null", false);
  }

  private static Tree.Mapping changed(Tree.Mapping mapping, Function<Tree.Entry, Tree> change) {
    return new Tree.Mapping(
        mapping.place(),
        mapping.entries().stream().map(entry -> with(entry, change.apply(entry))).toList());
  }

  private static Tree.Entry with(Tree.Entry entry, Tree value) {
    return new Tree.Entry(entry.place(), entry.key(), value);
  }
}
