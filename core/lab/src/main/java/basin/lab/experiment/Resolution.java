package basin.lab.experiment;

import basin.lab.binding.TreePath;
import basin.lab.grid.Axis;
import basin.lab.grid.AxisPart;
import basin.lab.grid.Grid;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Writes an experiment with its defaults filled in. */
record Resolution(String name, Header header, List<Long> seeds, Tree.Mapping written, Grid grid) {
  private static final Place HERE = Place.of("resolved form");
  private static final String PRECISION = "precision";
  private static final String PROBLEM = "problem";

  /** YAML that runs the same trials. */
  String of(Tree.Mapping firstTrial) {
    List<Tree.Entry> entries = new ArrayList<>();
    add(entries, "name", text(name));
    header.question().ifPresent(question -> add(entries, "question", text(question)));
    for (Tree.Entry entry : firstTrial.entries()) {
      if (isSetNowAndThen(entry.key())) {
        written.find(entry.key()).ifPresent(entries::add);
      } else if (!isLeftToGrid(entry.key())) {
        entries.add(entry);
      }
    }
    add(entries, TopKeys.SEEDS, seedList());
    written.find(TopKeys.GRID).ifPresent(entries::add);
    written.find(TopKeys.AXES).ifPresent(entries::add);
    written.find(TopKeys.CLAIMS).ifPresent(entries::add);
    written.find(TopKeys.EVIDENCE).ifPresent(entries::add);
    written.find(TopKeys.ANALYSES).ifPresent(entries::add);
    written.find(TopKeys.CHECKPOINT).ifPresent(entries::add);
    written.find(TopKeys.EXECUTOR).ifPresent(entries::add);
    written.find(TopKeys.PRUNE).ifPresent(entries::add);
    written.find(TopKeys.BUDGET).ifPresent(entries::add);
    written.find(TopKeys.LIMIT).ifPresent(entries::add);
    header.goal().ifPresent(aim -> add(entries, "goal", goal(aim)));
    written.find(TopKeys.SELECT).ifPresent(entries::add);
    return "# Defaults filled in; beside the original file it runs the same trials.\n"
        + Yaml.of(new Tree.Mapping(HERE, entries));
  }

  /**
   * What the grid sets as a whole; and a precision that follows the problem from trial to trial.
   */
  private boolean isLeftToGrid(String key) {
    boolean follows = key.equals(PRECISION) && written.find(PRECISION).isEmpty();
    for (Axis axis : grid.axes()) {
      for (AxisPart part : axis.parts()) {
        TreePath path = part.path();
        if (path.steps().equals(List.of(key)) || follows && path.head().equals(PROBLEM)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What some combinations set and others leave as it is written stays so. */
  private boolean isSetNowAndThen(String key) {
    return grid.axes().stream()
        .filter(axis -> !grid.isEverywhere(axis))
        .flatMap(axis -> axis.parts().stream())
        .anyMatch(part -> part.path().head().equals(key));
  }

  private Tree seedList() {
    List<Long> counted = LongStream.range(0, seeds.size()).boxed().toList();
    if (seeds.equals(counted)) {
      return number(seeds.size());
    }
    return new Tree.Sequence(HERE, seeds.stream().map(Resolution::number).toList());
  }

  private static Tree goal(Header.Aim aim) {
    List<Tree.Entry> entries = new ArrayList<>();
    add(entries, "metric", text(aim.metric()));
    aim.atLeast().ifPresent(value -> add(entries, "at-least", number(value)));
    aim.atMost().ifPresent(value -> add(entries, "at-most", number(value)));
    return new Tree.Mapping(HERE, entries);
  }

  private static void add(List<Tree.Entry> entries, String key, Tree value) {
    entries.add(new Tree.Entry(HERE, key, value));
  }

  private static Tree text(String text) {
    return new Tree.Scalar(HERE, text, true);
  }

  private static Tree number(double number) {
    return new Tree.Scalar(HERE, Numeral.of(number), false);
  }

  private static Tree number(long number) {
    return new Tree.Scalar(HERE, Long.toString(number), false);
  }
}
