package basin.lab.grid;

import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what stands under {@code grid}. */
final class SketchReader {
  private final Map<Tree.Entry, Options> options;
  private final Draws draws;
  private final ConditionReader conditions;
  private final Faults faults;

  /**
   * Reads with what is known of each path.
   *
   * @param options what can stand behind an entry, by the entry itself
   */
  SketchReader(Catalog catalog, Map<Tree.Entry, Options> options, Faults faults) {
    this.options = options;
    this.draws = new Draws(catalog, faults);
    this.conditions = new ConditionReader(catalog, faults);
    this.faults = faults;
  }

  /** A grid: each of its factors with each of the others. */
  Sketch.Product product(Tree.Mapping grid) {
    List<Sketch> factors = new ArrayList<>();
    for (Tree.Entry entry : grid.entries()) {
      factor(entry, factors);
    }
    List<Axis> scope = new ArrayList<>();
    factors.forEach(factor -> scope.addAll(factor.axes()));
    List<Sketch.Addition> additions = new ArrayList<>();
    grid.find(GridKeys.WHEN)
        .ifPresent(
            when ->
                WrittenAxis.items(when.value()).forEach(each -> addition(each, scope, additions)));
    List<Condition> exclusions = new ArrayList<>();
    grid.find(GridKeys.EXCLUDE)
        .ifPresent(
            exclude ->
                WrittenAxis.items(exclude.value())
                    .forEach(each -> exclusion(each, scope, exclusions)));
    return new Sketch.Product(factors, additions, exclusions);
  }

  private void factor(Tree.Entry entry, List<Sketch> factors) {
    switch (entry.key()) {
      case GridKeys.UNION -> union(entry).ifPresent(factors::add);
      case GridKeys.ZIP ->
          WrittenAxis.items(entry.value()).forEach(each -> zip(each).ifPresent(factors::add));
      case GridKeys.WHEN, GridKeys.EXCLUDE -> {}
      default -> {
        if (GridKeys.isDesign(entry)) {
          drawn(entry).ifPresent(factors::add);
        } else if (options.containsKey(entry)) {
          Options only = options.get(entry);
          List<Alternative> all = only.all().stream().map(o -> Alternative.of(List.of(o))).toList();
          factors.add(new Sketch.Line(new Axis(List.of(only.part()), all), Optional.empty()));
        }
      }
    }
  }

  private Optional<Sketch> union(Tree.Entry entry) {
    if (!(entry.value() instanceof Tree.Sequence list)
        || list.items().isEmpty()
        || !list.items().stream().allMatch(SketchReader::isFilled)) {
      faults.add(
          entry.value().place(),
          "union takes a list of grids, such as [{optimizer: sgd, optimizer.rate: [0.1, 0.3]},"
              + " {optimizer: adam}]");
      return Optional.empty();
    }
    List<Sketch> branches =
        list.items().stream().map(each -> (Sketch) product((Tree.Mapping) each)).toList();
    return Optional.of(new Sketch.Union(branches, entry.place()));
  }

  private Optional<Sketch> zip(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().size() < 2) {
      faults.add(
          tree.place(),
          "zip pairs two axes or more, such as {optimizer.rate: [0.1, 0.01], train.epochs: [10,"
              + " 100]}");
      return Optional.empty();
    }
    List<Options> paired = mapping.entries().stream().map(options::get).toList();
    if (paired.contains(null)) {
      return Optional.empty(); // a fault already
    }
    Options first = paired.get(0);
    for (Options other : paired) {
      if (other.all().size() != first.all().size()) {
        faults.add(
            other.part().place(),
            "zip pairs alternatives one by one, but %s has %d and %s has %d; give each as many"
                .formatted(
                    first.part().name(),
                    first.all().size(),
                    other.part().name(),
                    other.all().size()));
        return Optional.empty();
      }
    }
    return Optional.of(new Sketch.Line(together(paired), Optional.empty()));
  }

  private Optional<Sketch> drawn(Tree.Entry design) {
    draws.examine(design);
    List<Options> drawn = WrittenAxis.drawn(design).stream().map(options::get).toList();
    return drawn.isEmpty() || drawn.contains(null)
        ? Optional.empty()
        : Optional.of(new Sketch.Line(together(drawn), Optional.of(design.key())));
  }

  private static Axis together(List<Options> parts) {
    List<Alternative> all = new ArrayList<>();
    for (int i = 0; i < parts.get(0).all().size(); i++) {
      int row = i;
      all.add(Alternative.of(parts.stream().map(part -> part.all().get(row)).toList()));
    }
    return new Axis(parts.stream().map(Options::part).toList(), all);
  }

  private void addition(Tree tree, List<Axis> scope, List<Sketch.Addition> additions) {
    Optional<Tree> then =
        tree instanceof Tree.Mapping mapping
            ? mapping.find(GridKeys.THEN).map(Tree.Entry::value).filter(SketchReader::isFilled)
            : Optional.empty();
    if (then.isEmpty() || ((Tree.Mapping) tree).entries().size() < 2) {
      faults.add(
          tree.place(),
          "when takes levels of axes, and under then the axes that are added, such as {optimizer:"
              + " adam, then: {optimizer.beta1: [0.8, 0.9]}}");
      return;
    }
    Sketch added = product((Tree.Mapping) then.get());
    List<Tree.Entry> rest =
        ((Tree.Mapping) tree)
            .entries().stream().filter(e -> !e.key().equals(GridKeys.THEN)).toList();
    conditions
        .of(new Tree.Mapping(tree.place(), rest), scope, false)
        .ifPresent(condition -> additions.add(new Sketch.Addition(condition, added)));
    scope.addAll(added.axes());
  }

  private void exclusion(Tree tree, List<Axis> scope, List<Condition> exclusions) {
    if (!isFilled(tree)) {
      faults.add(
          tree.place(), "exclude takes levels of axes, such as {optimizer: sgd, train.batch: 64}");
      return;
    }
    conditions.of((Tree.Mapping) tree, scope, true).ifPresent(exclusions::add);
  }

  private static boolean isFilled(Tree tree) {
    return tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty();
  }
}
