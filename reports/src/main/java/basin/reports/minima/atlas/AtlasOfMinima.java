package basin.reports.minima.atlas;

import basin.reports.study.Study;
import basin.spi.report.Analysed;
import basin.spi.report.Element;
import basin.spi.report.Element.Mention;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Part;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/** What the analysis {@code atlas} found: the minima, and how often starts end in each. */
@Doc("Which minima starts ended in, how often, and what was not seen; from the analysis atlas.")
public record AtlasOfMinima() implements Section {
  private static final String ANALYSIS = "atlas";

  @Override
  public String title() {
    return "Atlas of minima";
  }

  @Override
  public List<Element> write(Results results) {
    List<Element> elements = new ArrayList<>();
    int number = 0;
    for (Analysed analysis : results.analyses()) {
      if (analysis.name().equals(ANALYSIS)) {
        if (results.experiments().size() > 1) {
          elements.add(new Paragraph("In " + results.experimentOf(analysis) + ":"));
        }
        number = write(results.asked(analysis), analysis, number, elements);
      }
    }
    return elements;
  }

  /** Returns the number of the last function that was told of. */
  private static int write(Results results, Analysed analysis, int before, List<Element> elements) {
    Study study = Study.of(results);
    List<Charted> functions = Charted.of(results, analysis);
    int number = before;
    boolean told = functions.stream().map(Charted::title).distinct().count() > 1;
    for (Charted charted : functions) {
      number++;
      Shares shares = Shares.of(study, charted);
      if (functions.size() > 1) {
        elements.add(new Part(title(shares, told)));
      }
      write(study, shares, number == 1 ? "" : "-" + number, elements);
    }
    if (analysis.missing() > 0 || functions.isEmpty()) {
      elements.add(
          new Paragraph(
              "Some of what the analysis asked for is missing; run the experiment again to go on."));
    }
    if (!functions.isEmpty()) {
      elements.add(method());
    }
    return number;
  }

  /**
   * What tells a function from the others.
   *
   * @param told whether data and losses do
   */
  private static String title(Shares shares, boolean told) {
    String setting = shares.all().label();
    return told || setting.isEmpty() ? shares.charted().title() : setting;
  }

  private static void write(Study study, Shares shares, String suffix, List<Element> elements) {
    for (Verdict verdict : new Findings(shares).verdicts()) {
      elements.add(
          new Verdict(
              verdict.tone(),
              verdict.text(),
              verdict.evidence(),
              verdict.mentions().stream()
                  .map(mention -> new Mention(study.named(mention.exhibit() + suffix)))
                  .toList()));
    }
    new BasinsPicture(study, shares, suffix).figure().ifPresent(elements::add);
    MinimaTables tables = new MinimaTables(study, shares, suffix);
    if (shares.charted().minima() > 0) {
      elements.add(tables.minima());
    }
    elements.add(tables.settings());
  }

  private static Note method() {
    return new Note(
        "How minima are told apart",
        List.of(
            "Each end point is brought to the stationary point it is at, or along the gradient's flow to"
                + " the minimum it is above, as far as float64 goes. What was descended counts, weight"
                + " decay included.",
            "Two isolated minima are one if an exchange that the loss does not notice brings them as"
                + " near as rounding may have moved both: hidden units in other places, with both signs"
                + " changed if the activation is odd, rescaled if it is homogeneous and there is no weight"
                + " decay; or what a problem says of itself.",
            "A minimum that is not isolated has no place of its own. Those of one loss, to rounding, are"
                + " counted as one, whether or not a valley joins them.",
            "Shares have Wilson's interval."));
  }
}
