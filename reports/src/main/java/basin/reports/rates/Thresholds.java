package basin.reports.rates;

import basin.reports.statistics.Interval;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * What bisection found of the largest stable rates, beside theory.
 *
 * @param study what is looked at
 * @param settings of the analysis
 * @param number of the analysis among those of its kind, from 0
 * @param all one for each group
 */
record Thresholds(Study study, StabilityThreshold settings, int number, List<Threshold> all) {
  private static final String ANALYSIS = "stability-threshold";
  private static final int TOLD = 3;

  List<Element> elements() {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    boolean drawn = all.stream().anyMatch(Thresholds::drawable);
    elements.add(
        drawn
            ? new Paragraph(finding()).seeing(name("stability"), name("stability-thresholds"))
            : new Paragraph(finding()).seeing(name("stability-thresholds")));
    if (drawn) {
      elements.add(figure());
    }
    elements.add(table());
    elements.add(method());
    return elements;
  }

  private String name(String exhibit) {
    return study.named(number == 0 ? exhibit : exhibit + "-" + (number + 1));
  }

  private String finding() {
    List<String> sentences = new ArrayList<>();
    all.stream().limit(TOLD).forEach(t -> sentences.add(sentence(t)));
    if (all.size() > TOLD) {
      sentences.add("The other " + Prose.number(all.size() - TOLD) + " are in the table.");
    }
    if (all.stream().anyMatch(Threshold::open)) {
      sentences.add("The search is not over; run the experiment again to go on.");
    }
    return String.join(" ", sentences);
  }

  private String sentence(Threshold t) {
    if (!t.known()) {
      return t.group().label() + ": " + unknown(t) + ".";
    }
    return t.group().label()
        + " is stable up to a "
        + settings.name()
        + " of "
        + estimate(t.mean())
        + t.critical().stream().mapToObj(c -> beside(t, c)).findFirst().orElse("")
        + ".";
  }

  private String unknown(Threshold t) {
    if (Double.isNaN(t.unstable())) {
      return "no unstable "
          + settings.name()
          + " was found up to "
          + Prose.number(
              t.bisections().stream().mapToDouble(Bisection::stable).max().orElse(Double.NaN));
    }
    return t.bracketed().isEmpty()
        ? "no stable " + settings.name() + " was found down to " + Prose.number(t.unstable())
        : "the search is over under "
            + Prose.number(t.bracketed().size())
            + " of "
            + study.replicates().count(t.bisections().size())
            + " alone";
  }

  private static String estimate(Interval i) {
    return !i.known() || Prose.number(i.low()).equals(Prose.number(i.high()))
        ? Prose.number(i.center())
        : Prose.estimate(i);
  }

  private String beside(Threshold t, double critical) {
    double ratio = t.mean().center() / critical;
    return "; theory says "
        + t.formula()
        + " = "
        + Prose.number(critical)
        + (Math.abs(ratio - 1) <= settings.width()
            ? ", as measured"
            : ", and measured is " + Prose.number(ratio) + " times that");
  }

  private static boolean drawable(Threshold t) {
    return t.critical().isPresent() && !t.bracketed().isEmpty();
  }

  private Element figure() {
    List<Line> lines = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Threshold t : all) {
      if (drawable(t)) {
        double x = t.critical().getAsDouble();
        double y = t.mean().center();
        least = Math.min(least, Math.min(x, y));
        most = Math.max(most, Math.max(x, y));
        lines.add(
            new Line(
                t.group().label(),
                t.group().color(),
                Style.POINTS,
                new double[] {x},
                new double[] {y},
                new double[] {
                  t.bracketed().stream().mapToDouble(Bisection::stable).min().orElse(y)
                },
                new double[] {
                  t.bracketed().stream().mapToDouble(Bisection::unstable).max().orElse(y)
                }));
      }
    }
    double[] none = {};
    double[] ends = {least / 2, most * 2};
    lines.add(new Line("as theory says", all.size(), Style.LINE, ends, ends, none, none));
    return new Figure(
            name("stability"),
            study.titled("The largest stable " + settings.name() + ", measured and by theory"),
            "A point for each group: across what theory says by the largest eigenvalue λ, up what"
                + " bisection found, the mean over the "
                + study.replicates().noun()
                + "s with the least stable and the largest unstable of any. On the line both are"
                + " the same; above it training holds beyond theory.",
            new Lines(
                new Axis("theory", true),
                new Axis("largest stable " + settings.name(), true),
                lines))
        .fromAnalysis(ANALYSIS);
  }

  private Element table() {
    boolean start = all.stream().anyMatch(t -> t.atStart().isPresent());
    boolean end = all.stream().anyMatch(t -> t.atEnd().isPresent());
    TableDraft draft =
        new TableDraft()
            .column("Group", "what else was tuned is at its best")
            .column("Threshold", "geometric mean over the " + study.replicates().noun() + "s")
            .column("CI low", "95 % confidence")
            .column("CI high", "95 % confidence")
            .column("Stable", "the largest that is stable under all")
            .column("Unstable", "the smallest that is unstable under any")
            .column(start, "Theory, start", "by the largest eigenvalue where training begins")
            .column(end, "Theory, end", "by the largest eigenvalue where the last stable one ends")
            .column(start || end, "Ratio", "of what was measured to what theory says first")
            .column(start || end, "Formula", "λ is the eigenvalue, β the momentum")
            .column(!all.stream().allMatch(Threshold::known), "Remark", "");
    for (Threshold t : all) {
      Interval mean = t.mean();
      draft.row(
          t.group().label(),
          mean.center(),
          mean.low(),
          mean.high(),
          t.stable(),
          t.unstable(),
          t.atStart().orElse(Double.NaN),
          t.atEnd().orElse(Double.NaN),
          mean.center() / t.critical().orElse(Double.NaN),
          t.critical().isPresent() ? t.formula() : "",
          t.known() ? "" : unknown(t));
    }
    return draft
        .table(
            name("stability-thresholds"),
            study.titled("The largest stable " + settings.name() + "s"))
        .fromAnalysis(ANALYSIS);
  }

  private Note method() {
    return new Note(
        "How the largest stable " + settings.name() + " is found",
        List.of(
            "By the analysis stability-threshold, under each "
                + study.replicates().noun()
                + " on its own: training is done again between the last stable and the first unstable value"
                + " that are known, until they are less than "
                + Prose.number(100 * settings.width())
                + " % apart. The threshold is the middle of that interval by logarithm.",
            "A value is unstable if training diverges or ends with more loss than it began with, within the"
                + " budget of the trials; one just beyond the border may take longer to show, so that a small"
                + " budget finds a threshold that is a little too large.",
            LargestRate.THEORY));
  }
}
