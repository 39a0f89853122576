package basin.reports.minima.slices;

import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.TrialRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one analysis cut out around end points.
 *
 * @param study of the trials that it was asked of
 * @param along the name of its directions
 * @param all its slices, at least one
 * @param number of the analysis in the report, from 1
 */
record Sliced(Study study, String along, List<Surroundings> all, int number) {
  /** What its directions are. */
  String words() {
    return switch (along) {
      case "random" -> "random directions";
      case "top-eigenvectors" -> "the steepest directions";
      case "ends" -> "several end points";
      case "path" -> "the plane of its path";
      default -> along;
    };
  }

  /** The first of each group, which ended best; numbers are told of all. */
  List<Surroundings> drawn() {
    Map<String, Surroundings> first = new LinkedHashMap<>();
    all.forEach(one -> first.putIfAbsent(one.label(), one));
    return List.copyOf(first.values());
  }

  /** The number of the color of a trial's group. */
  int color(TrialRecord trial) {
    return study.groups().stream()
        .filter(g -> g.settings().stream().anyMatch(s -> s.trials().contains(trial)))
        .mapToInt(Group::color)
        .findFirst()
        .orElse(0);
  }

  /** Whether it leads from end to end. */
  boolean joinsEnds() {
    return along.equals("ends");
  }

  /** What was found around the ends, in a sentence. */
  Element finding() {
    Around around = new Around(words(), all);
    boolean plane = all.get(0).y().length > 0;
    return new Verdict(Tone.NEUTRAL, around.finding(), around.evidence())
        .seeing(plane ? "plane-" + number + "-1" : "slice-" + number, tableName());
  }

  /**
   * All in numbers.
   *
   * @param analysis that they come from
   */
  Element table(String analysis) {
    TableDraft draft =
        new TableDraft()
            .column("Group", "")
            .column("Seed", "of the trial at the origin")
            .column("At the end", "training loss where the trial ended")
            .column("Lowest", "training loss on the slice")
            .column("Highest", "training loss on the slice")
            .column("Nearly as low", "share within a tenth of the height above the end")
            .column("Bends down", "share of the inner points")
            .column("Hollows", "points below all around them; of lines the mean of all")
            .column("Eigenvalues", "of the Hessian along the directions");
    for (Surroundings one : all) {
      draft.row(
          one.label(),
          one.first().seed(),
          one.end(0),
          one.lowest(),
          one.highest(),
          one.nearlyAsLow(),
          one.bent(),
          one.hollows(),
          Arrays.stream(one.eigenvalues())
              .mapToObj(Prose::number)
              .reduce((a, b) -> a + ", " + b)
              .orElse(""));
    }
    return draft
        .table(
            study.named(tableName()),
            study.titled(
                "The loss " + (joinsEnds() ? "through " : "over ") + words() + ", in numbers"))
        .fromAnalysis(analysis);
  }

  private String tableName() {
    return "slices-" + number;
  }
}
