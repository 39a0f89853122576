package basin.reports;

import basin.reports.across.Across;
import basin.reports.answer.Answer;
import basin.reports.answer.EachProblem;
import basin.reports.claims.Bound;
import basin.reports.claims.Claims;
import basin.reports.claims.ClaimsJury;
import basin.reports.claims.Compare;
import basin.reports.claims.Law;
import basin.reports.claims.Order;
import basin.reports.claims.PairedRule;
import basin.reports.claims.Track3;
import basin.reports.convergence.Convergence;
import basin.reports.design.Design;
import basin.reports.factors.Factors;
import basin.reports.fairness.FairComparison;
import basin.reports.fairness.Rules;
import basin.reports.gradients.BatchGauges;
import basin.reports.gradients.EdgeOfChaos;
import basin.reports.gradients.SignalPropagation;
import basin.reports.gradients.SignalsByLayer;
import basin.reports.gradients.ThroughTime;
import basin.reports.gradients.VanishingGradients;
import basin.reports.gradients.diagnosis.Ailments;
import basin.reports.gradients.remedies.TrainableDepth;
import basin.reports.html.Html;
import basin.reports.minima.Fit;
import basin.reports.minima.LocalMinima;
import basin.reports.minima.atlas.AtlasOfMinima;
import basin.reports.minima.between.BetweenMinima;
import basin.reports.minima.course.OptimizersWay;
import basin.reports.minima.slices.Slices;
import basin.reports.minima.spectra.Spectra;
import basin.reports.problems.OverProblems;
import basin.reports.rates.Rates;
import basin.reports.rates.StabilityThreshold;
import basin.reports.record.Failures;
import basin.reports.record.Provenance;
import basin.reports.record.Trials;
import basin.reports.tables.Csv;
import basin.reports.targets.TimeToTarget;
import basin.reports.tuning.Tuning;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.report.Analysis;
import basin.spi.report.Jury;
import basin.spi.report.Renderer;
import basin.spi.report.Section;

/** Sections in the order in which a report is read, and renderers, the one to open first. */
public final class ReportsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Section.class, "design", Design.class)
        .add(Section.class, "answer", Answer.class)
        .add(Section.class, "claims", Claims.class)
        .add(Section.class, "across", Across.class)
        .add(Section.class, "factors", Factors.class)
        .add(Section.class, "problems", OverProblems.class)
        .add(Section.class, "each-problem", EachProblem.class)
        .add(Section.class, "convergence", Convergence.class)
        .add(Section.class, "targets", TimeToTarget.class)
        .add(Section.class, "rates", Rates.class)
        .add(Section.class, "tuning", Tuning.class)
        .add(Section.class, "fairness", FairComparison.class)
        .add(Section.class, "fit", Fit.class)
        .add(Section.class, "local-minima", LocalMinima.class)
        .add(Section.class, "atlas", AtlasOfMinima.class)
        .add(Section.class, "between-minima", BetweenMinima.class)
        .add(Section.class, "slices", Slices.class)
        .add(Section.class, "spectra", Spectra.class)
        .add(Section.class, "optimizers-way", OptimizersWay.class)
        .add(Section.class, "diagnosis", Ailments.class)
        .add(Section.class, "trainable-depth", TrainableDepth.class)
        .add(Section.class, "signals-at-start", SignalPropagation.class)
        .add(Section.class, "signals-through-time", ThroughTime.class)
        .add(Section.class, "vanishing-gradients", VanishingGradients.class)
        .add(Section.class, "signals-by-layer", SignalsByLayer.class)
        .add(Section.class, "edge-of-chaos", EdgeOfChaos.class)
        .add(Section.class, "batch-gauges", BatchGauges.class)
        .add(Section.class, "trials", Trials.class)
        .add(Section.class, "failures", Failures.class)
        .add(Section.class, "provenance", Provenance.class)
        .add(Renderer.class, "html", Html.class)
        .add(Renderer.class, "csv", Csv.class)
        .add(Analysis.class, "stability-threshold", StabilityThreshold.class)
        .add(Claim.class, "compare", Compare.class)
        .add(Claim.class, "bound", Bound.class)
        .add(Claim.class, "order", Order.class)
        .add(Claim.class, "law", Law.class)
        .add(EvidenceRule.class, "paired", PairedRule.class)
        .add(EvidenceRule.class, "track3", Track3.class)
        .add(Jury.class, "claims", ClaimsJury.class);
    Rules.register(extensions);
  }
}
