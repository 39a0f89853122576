package basin.reports.tuning;

import basin.reports.statistics.Interval;
import basin.reports.statistics.search.FullPart;
import basin.reports.statistics.search.ReplicatedGrid;
import basin.reports.study.Group;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which of several tuned settings matters how much: functional analysis of variance over the grid
 * of each group.
 *
 * @param study what was tuned
 */
record Importance(Study study) {
  private static final int TOLD = 4;
  private static final int MOST_CELLS = 4096;

  /** A group with its grid taken apart. */
  private record Found(Group group, List<String> names, ReplicatedGrid grid, int left, int cells) {}

  List<Element> elements() {
    List<Found> found = study.groups().stream().flatMap(g -> of(g).stream()).toList();
    if (found.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Heading("What of it matters"),
        new Paragraph(finding(found)),
        table(found),
        method(found));
  }

  private Optional<Found> of(Group group) {
    List<String> names = study.tuned().stream().filter(n -> group.tried(n).size() > 1).toList();
    if (names.size() < 2) {
      return Optional.empty();
    }
    int[] levels = names.stream().mapToInt(n -> group.tried(n).size()).toArray();
    double all = Arrays.stream(levels).asDoubleStream().reduce(1, (a, b) -> a * b);
    if (all > MOST_CELLS) {
      return Optional.empty(); // as many as drawn values make of each other
    }
    int size = (int) all;
    List<Setting> settings = group.settings();
    Tried tried = Tried.of(study, settings);
    double[] means = tried.means();
    double[] cells = new double[size];
    int[] places = new int[size];
    Arrays.fill(cells, Double.NaN);
    for (int i = 0; i < settings.size(); i++) {
      int place = place(group, settings.get(i), names);
      if (place >= 0) {
        cells[place] = means[i];
        places[place] = i;
      }
    }
    if (Arrays.stream(cells).noneMatch(Double::isFinite)) {
      return Optional.empty();
    }
    FullPart part = FullPart.of(levels, cells);
    if (Arrays.stream(part.levels()).filter(n -> n > 1).count() < 2) {
      return Optional.empty();
    }
    double[][] runs =
        Arrays.stream(part.cells())
            .mapToObj(
                c -> Arrays.stream(tried.costs()).mapToDouble(row -> row[places[c]]).toArray())
            .toArray(double[][]::new);
    return Optional.of(
        new Found(group, names, ReplicatedGrid.of(part.levels(), runs), part.cells().length, size));
  }

  /** The place of a setting in the grid, the last name fastest; −1 if it lacks one. */
  private static int place(Group group, Setting setting, List<String> names) {
    int place = 0;
    for (String name : names) {
      List<String> tried = group.tried(name);
      int level = tried.indexOf(setting.text(name));
      if (level < 0) {
        return -1;
      }
      place = place * tried.size() + level;
    }
    return place;
  }

  private static String finding(List<Found> found) {
    List<String> sentences = new ArrayList<>();
    for (Found f : found.subList(0, Math.min(TOLD, found.size()))) {
      int most =
          IntStream.range(0, f.names().size())
              .reduce(
                  0,
                  (a, b) ->
                      f.grid().estimate().importance(b) > f.grid().estimate().importance(a)
                          ? b
                          : a);
      Interval share = f.grid().importance(Interval.LEVEL, most);
      double together =
          1
              - IntStream.range(0, f.names().size())
                  .mapToDouble(i -> f.grid().estimate().importance(i))
                  .sum();
      sentences.add(
          "For "
              + f.group().label()
              + " the "
              + f.names().get(most)
              + " matters most: a share of "
              + Prose.estimate(share)
              + " of the variance over the grid, while "
              + Prose.number(Math.max(0, Math.rint(together * 100) / 100))
              + " comes from combinations.");
    }
    return String.join(" ", sentences);
  }

  private Element table(List<Found> found) {
    TableDraft draft =
        new TableDraft()
            .column("Group", "")
            .column("Of", "a tuned setting, or what a combination brings beyond its parts")
            .column("Share", "of the variance of the means over the grid")
            .column(
                "CI low", "95 % confidence, jackknife over the " + study.replicates().noun() + "s")
            .column(
                "CI high",
                "95 % confidence, jackknife over the " + study.replicates().noun() + "s");
    for (Found f : found) {
      int n = f.names().size();
      IntStream.range(1, 1 << n)
          .boxed()
          .sorted(Comparator.comparingInt((Integer set) -> Integer.bitCount(set)))
          .forEach(
              set -> {
                int[] members = IntStream.range(0, n).filter(i -> (set >> i & 1) == 1).toArray();
                Interval share = f.grid().importance(Interval.LEVEL, members);
                draft.row(
                    f.group().label(),
                    Arrays.stream(members)
                        .mapToObj(f.names()::get)
                        .collect(Collectors.joining(" × ")),
                    share.center(),
                    share.low(),
                    share.high());
              });
    }
    return draft.table(study.named("importance"), study.titled("What matters of what was tuned"));
  }

  private Note method(List<Found> found) {
    List<String> gaps =
        found.stream()
            .filter(f -> f.left() < f.cells())
            .map(f -> f.group().label() + " " + f.left() + " of " + f.cells() + " cells")
            .toList();
    return new Note(
        "How shares are found",
        List.of(
            "Functional analysis of variance (Hutter, Hoos and Leyton-Brown 2014), exact on the grid, of the"
                + " means over the "
                + study.replicates().noun()
                + "s on the scale on which they are averaged; intervals leave out each of the "
                + study.replicates().noun()
                + "s in turn. A share is of the grid that was tried: a wider one gives its axis more.",
            gaps.isEmpty()
                ? "No cell of the grid is missing or has a trial that diverged."
                : "Levels with trials that are missing or diverged were left out until the grid is whole: "
                    + Prose.some(gaps)
                    + "."));
  }
}
