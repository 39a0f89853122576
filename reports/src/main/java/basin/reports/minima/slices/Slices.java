package basin.reports.minima.slices;

import basin.reports.study.ResolvedTree;
import basin.reports.study.Study;
import basin.spi.report.Analysed;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/** What lies around the end points: slices along lines and over planes. */
@Doc("Slices of the loss around the end points, with the path on its own plane.")
public record Slices() implements Section {
  static final String PLANE = "plane";
  static final String SLICE = "slice";

  @Override
  public String title() {
    return "Around the end points";
  }

  @Override
  public List<Element> write(Results results) {
    List<Element> elements = new ArrayList<>();
    int number = 0;
    for (Analysed analysed : results.analyses()) {
      boolean plane = analysed.name().equals(PLANE);
      if (plane || analysed.name().equals(SLICE)) {
        Results asked = results.asked(analysed);
        List<Surroundings> all = Surroundings.of(analysed, asked);
        if (!all.isEmpty()) {
          number++;
          if (results.experiments().size() > 1) {
            elements.add(new Paragraph("In " + results.experimentOf(analysed) + ":"));
          }
          Sliced sliced = new Sliced(Study.of(asked), along(analysed), all, number);
          elements.addAll(
              plane
                  ? new PlanePictures(sliced, asked).elements()
                  : new LinePicture(sliced).elements());
        }
      }
    }
    if (!elements.isEmpty()) {
      elements.add(method());
    }
    return elements;
  }

  /** The name of the directions. */
  private static String along(Analysed analysed) {
    return ResolvedTree.of(analysed.text())
        .at(analysed.name(), "along")
        .map(along -> along.name().orElse(String.valueOf(along.root())))
        .orElse("");
  }

  private static Note method() {
    return new Note(
        "How slices are made",
        List.of(
            "Of each compared group the trial that ended best by the goal is drawn. Losses are"
                + " those of all training rows in float64, without weight decay.",
            "Random directions are scaled unit by unit to the weights (Li et al. 2018), biases and"
                + " numbers of normalisations left out unless the file says otherwise, so that nets"
                + " whose weights differ in size can be compared. Another seed draws others.",
            "Where the loss bends down, second differences are below 0: along a line, or over a"
                + " plane on the mean of both directions. A hollow is a point below all around it:"
                + " a minimum of the slice, which need be none of the loss.",
            "All pictures of one analysis share one scale of colours; it is logarithmic where"
                + " losses span more than three decades above the lowest."));
  }
}
