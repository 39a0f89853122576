package basin.reports.gradients;

import basin.reports.gradients.Plane.Cell;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How deep a network learns at each scale of its weights, and whether theory says so. */
@Doc(
    "Depth against weight scale: what learns, with the edge of chaos and the depth that theory"
        + " allows.")
public record EdgeOfChaos() implements Section {
  private static final List<String> RULE =
      List.of(
          "A factor is the depth if it decides how many layers sum, and the weight scale if it"
              + " decides σ_w, the deviation of a weight times √ of the inputs of a unit, as the"
              + " weights were drawn.",
          "A cell learns if it reaches the goal's target; without one, if it goes at least half the"
              + " way from the worst cell to the best.",
          "ξ is the number of layers over which theory expects the correlation of two inputs to"
              + " come nearer to its end by a factor e; Schoenholz et al. 2017 found networks to"
              + " learn up to about 6 ξ. At the edge of chaos ξ has no end.");

  @Override
  public String title() {
    return "Depth, weights and the edge of chaos";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    Optional<Plane> plane = Plane.of(study);
    if (plane.isEmpty()) {
      return List.of();
    }
    List<Sheet> sheets = sheets(study, plane.get());
    List<Element> elements = new ArrayList<>();
    for (Sheet sheet : sheets) {
      verdict(sheet).ifPresent(v -> elements.add(v.seeing("trainability", "depth-by-scale")));
    }
    elements.add(new EdgePicture(study, plane.get(), sheets).figure());
    elements.add(table(plane.get(), sheets));
    elements.add(new Note("How this is judged", RULE));
    return elements;
  }

  private static List<Sheet> sheets(Study study, Plane plane) {
    List<Sheet> sheets = new ArrayList<>();
    for (Map.Entry<String, Cell[][]> sheet : plane.sheets().entrySet()) {
      double[][] values = new double[plane.depths().length][plane.deviations().length];
      for (int row = 0; row < values.length; row++) {
        for (int column = 0; column < values[row].length; column++) {
          values[row][column] = value(study, sheet.getValue()[row][column]);
        }
      }
      sheets.add(new Sheet(sheet.getKey(), plane, sheet.getValue(), values, study.criterion()));
    }
    return sheets;
  }

  private static double value(Study study, Cell cell) {
    if (cell == null) {
      return Double.NaN;
    }
    Score score =
        Score.of(
            study,
            Ranking.chosen(study, cell.group()).orElse(cell.group().settings().get(0)),
            study.criterion().ranked());
    return score.known() ? score.mean().center() : Double.NaN;
  }

  private static Optional<Verdict> verdict(Sheet sheet) {
    double edge = sheet.edge();
    if (!Double.isFinite(edge) || sheet.deepest() == 0) {
      return Optional.empty();
    }
    boolean there = sheet.learned(sheet.nearest(edge)) == sheet.deepest();
    String where = sheet.title().isEmpty() ? "" : "With " + sheet.title() + ", ";
    String text =
        there
            ? where
                + "networks learn to the greatest depth at the edge of chaos"
                + others(sheet)
                + "."
            : where + "networks do not learn to the greatest depth at the edge of chaos.";
    return Optional.of(
        new Verdict(there ? Tone.GOOD : Tone.WARNING, Prose.capital(text), evidence(sheet)));
  }

  /** Where else they are as deep. */
  private static String others(Sheet sheet) {
    int all = sheet.plane().deviations().length;
    long deepest = IntStream.range(0, all).filter(i -> sheet.learned(i) == sheet.deepest()).count();
    return deepest == 1
        ? ""
        : ", and as deep at " + (deepest - 1) + " of the " + (all - 1) + " other weight scales";
  }

  private static String evidence(Sheet sheet) {
    int nearest = sheet.nearest(sheet.edge());
    int[] within = sheet.count(true);
    int[] beyond = sheet.count(false);
    return "At σ_w = "
        + Prose.number(sheet.plane().deviations()[nearest])
        + ", nearest to the edge at "
        + Prose.number(sheet.edge())
        + ", "
        + Prose.count(sheet.learned(nearest), "layer")
        + " learn; the most at any σ_w is "
        + Prose.number(sheet.deepest())
        + ". Up to 6 ξ deep, "
        + within[0]
        + " of "
        + Prose.count(within[1], "cell")
        + " learn, deeper "
        + beyond[0]
        + " of "
        + beyond[1]
        + ".";
  }

  private static Element table(Plane plane, List<Sheet> sheets) {
    TableDraft table =
        new TableDraft()
            .column(sheets.size() > 1, "Network", "what else is compared")
            .column(plane.scale(), "as the file has it")
            .column("σ_w", "deviation of a weight times √ of the inputs of a unit, as drawn")
            .column("Deepest that learns", "layers that sum")
            .column("6 ξ", "layers up to which networks are expected to learn; empty without end")
            .column("Edge", "σ_w of the edge of chaos");
    for (Sheet sheet : sheets) {
      for (int column = 0; column < plane.deviations().length; column++) {
        int learned = sheet.learned(column);
        table.row(
            sheet.title(),
            plane.scales().get(column),
            plane.deviations()[column],
            learned == 0 ? "none" : (Object) learned,
            sheet.reach(column),
            sheet.edge());
      }
    }
    return table.table("depth-by-scale", "The deepest networks that learn").from("theory.*");
  }
}
