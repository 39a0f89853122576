package basin.lab.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a sketch into a space. Axes are gone through in order; where a condition tells alternatives
 * of an axis apart, what follows is unfolded for each run of alike ones, and nowhere else, so that
 * the work follows from the conditions and not from the number of combinations.
 */
final class Unfolding {
  /** What is still to come. */
  private sealed interface Step {}

  private record Unfold(Sketch sketch) implements Step {}

  private record Add(Sketch.Addition addition) implements Step {}

  /** Nothing further can fulfil these conditions. */
  private record Forget(List<Condition> conditions) implements Step {}

  /** Terms that are open yet, of conditions that may still be fulfilled. */
  private record Open(Map<Condition, List<Term>> terms) {
    static final Open NOTHING = new Open(Map.of());

    Open with(List<Condition> more) {
      Map<Condition, List<Term>> all = new LinkedHashMap<>(terms);
      more.forEach(condition -> all.put(condition, condition.terms()));
      return new Open(all);
    }

    Open without(List<Condition> some) {
      Map<Condition, List<Term>> rest = new LinkedHashMap<>(terms);
      some.forEach(rest::remove);
      return new Open(rest);
    }

    boolean isFulfilled(Condition condition) {
      return terms.containsKey(condition) && terms.get(condition).isEmpty();
    }

    boolean concerns(Axis axis) {
      return terms.values().stream().flatMap(List::stream).anyMatch(term -> term.names(axis));
    }

    /** Where an axis has an alternative. */
    Open after(Axis axis, int alternative) {
      Map<Condition, List<Term>> rest = new LinkedHashMap<>();
      terms.forEach(
          (condition, open) -> {
            if (open.stream().noneMatch(t -> t.names(axis) && !t.holds(axis, alternative))) {
              rest.put(condition, open.stream().filter(t -> !t.names(axis)).toList());
            }
          });
      return new Open(rest);
    }
  }

  private final Set<Condition> met = new HashSet<>();
  private final boolean excluding;

  /**
   * An unfolding to come.
   *
   * @param excluding whether what is excluded is left out
   */
  Unfolding(boolean excluding) {
    this.excluding = excluding;
  }

  /** The combinations that a sketch stands for. */
  Space of(Sketch sketch) {
    return unfold(List.of(new Unfold(sketch)), Open.NOTHING);
  }

  /** Whether some combination that was gone through fulfilled a condition. */
  boolean met(Condition condition) {
    return met.contains(condition);
  }

  private Space unfold(List<Step> steps, Open open) {
    if (steps.isEmpty()) {
      return Space.UNIT;
    }
    Step next = steps.get(0);
    List<Step> rest = steps.subList(1, steps.size());
    if (next instanceof Add add) {
      return add(add.addition(), rest, open);
    }
    if (next instanceof Forget forget) {
      return unfold(rest, open.without(forget.conditions()));
    }
    Sketch sketch = ((Unfold) next).sketch();
    if (sketch instanceof Sketch.Line line) {
      return line(line.axis(), rest, open);
    }
    if (sketch instanceof Sketch.Product product) {
      return unfold(joined(steps(product), rest), open.with(conditions(product)));
    }
    return union((Sketch.Union) sketch, rest, open);
  }

  private static List<Step> steps(Sketch.Product product) {
    List<Step> steps = new ArrayList<>();
    product.factors().forEach(factor -> steps.add(new Unfold(factor)));
    product.additions().forEach(addition -> steps.add(new Add(addition)));
    List<Condition> conditions = conditions(product);
    if (!conditions.isEmpty()) {
      steps.add(new Forget(conditions));
    }
    return steps;
  }

  private static List<Condition> conditions(Sketch.Product product) {
    List<Condition> all = new ArrayList<>(product.exclusions());
    product.additions().forEach(addition -> all.add(addition.when()));
    return all;
  }

  private Space add(Sketch.Addition addition, List<Step> rest, Open open) {
    if (!open.isFulfilled(addition.when())) {
      return unfold(rest, open);
    }
    met.add(addition.when());
    return unfold(joined(List.of(new Unfold(addition.then())), rest), open);
  }

  /** What no open condition is about is unfolded once, whatever the branch. */
  private Space union(Sketch.Union union, List<Step> rest, Open open) {
    if (union.axes().stream().noneMatch(open::concerns)) {
      List<Space> branches = union.branches().stream().map(this::of).toList();
      return Space.product(List.of(Space.sum(branches), unfold(rest, open)));
    }
    return Space.sum(
        union.branches().stream()
            .map(branch -> unfold(joined(List.of(new Unfold(branch)), rest), open))
            .toList());
  }

  private Space line(Axis axis, List<Step> rest, Open open) {
    int size = axis.alternatives().size();
    if (!open.concerns(axis)) {
      return Space.product(List.of(new Space.Span(axis, 0, size), unfold(rest, open)));
    }
    List<Space> runs = new ArrayList<>();
    Map<Open, Space> known = new LinkedHashMap<>();
    for (int from = 0, to; from < size; from = to) {
      Open after = open.after(axis, from);
      to = from + 1;
      while (to < size && open.after(axis, to).equals(after)) {
        to++;
      }
      Space further = known.computeIfAbsent(after, each -> further(each, rest));
      runs.add(Space.product(List.of(new Space.Span(axis, from, to), further)));
    }
    return Space.sum(runs);
  }

  private Space further(Open open, List<Step> rest) {
    List<Condition> excluded =
        open.terms().keySet().stream()
            .filter(condition -> condition.excluding() && open.isFulfilled(condition))
            .toList();
    met.addAll(excluded);
    return excluding && !excluded.isEmpty() ? Space.EMPTY : unfold(rest, open);
  }

  private static List<Step> joined(List<Step> first, List<Step> rest) {
    List<Step> all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }
}
