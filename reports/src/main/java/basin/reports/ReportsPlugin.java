package basin.reports;

import basin.reports.across.Across;
import basin.reports.design.Design;
import basin.reports.factors.Factors;
import basin.reports.html.Html;
import basin.reports.problems.OverProblems;
import basin.reports.rates.Rates;
import basin.reports.sections.Answer;
import basin.reports.sections.Convergence;
import basin.reports.sections.Failures;
import basin.reports.sections.Fit;
import basin.reports.sections.LocalMinima;
import basin.reports.sections.Provenance;
import basin.reports.sections.Trials;
import basin.reports.sections.VanishingGradients;
import basin.reports.tables.Csv;
import basin.reports.targets.TimeToTarget;
import basin.reports.tuning.Tuning;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.report.Renderer;
import basin.spi.report.Section;

/** Sections in the order in which a report is read, and renderers, the one to open first. */
public final class ReportsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Section.class, "design", Design.class)
        .add(Section.class, "answer", Answer.class)
        .add(Section.class, "across", Across.class)
        .add(Section.class, "factors", Factors.class)
        .add(Section.class, "problems", OverProblems.class)
        .add(Section.class, "convergence", Convergence.class)
        .add(Section.class, "targets", TimeToTarget.class)
        .add(Section.class, "rates", Rates.class)
        .add(Section.class, "tuning", Tuning.class)
        .add(Section.class, "fit", Fit.class)
        .add(Section.class, "local-minima", LocalMinima.class)
        .add(Section.class, "vanishing-gradients", VanishingGradients.class)
        .add(Section.class, "trials", Trials.class)
        .add(Section.class, "failures", Failures.class)
        .add(Section.class, "provenance", Provenance.class)
        .add(Renderer.class, "html", Html.class)
        .add(Renderer.class, "csv", Csv.class);
  }
}
