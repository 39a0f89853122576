package basin.gradients;

import basin.gradients.caution.DoubleSoftmax;
import basin.gradients.caution.EqualUnits;
import basin.gradients.caution.ExhaustedSchedule;
import basin.gradients.caution.FlatStart;
import basin.gradients.caution.LargeBatch;
import basin.gradients.caution.LinearStack;
import basin.gradients.caution.LostSignal;
import basin.gradients.caution.NoDistribution;
import basin.gradients.caution.OneUnitSoftmax;
import basin.gradients.caution.OutOfReach;
import basin.gradients.caution.OutsideLoss;
import basin.gradients.diagnosis.DiagnosisByChange;
import basin.gradients.sanity.DeadUnits;
import basin.gradients.sanity.DuplicateRows;
import basin.gradients.sanity.ExactGradient;
import basin.gradients.sanity.FirstStepLength;
import basin.gradients.sanity.GrowingSteps;
import basin.gradients.sanity.InitialLoss;
import basin.gradients.sanity.InputScale;
import basin.gradients.sanity.LossAndMetric;
import basin.gradients.sanity.OverfitBatch;
import basin.gradients.sanity.SignalsAtStart;
import basin.gradients.sanity.TargetShares;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.check.Caution;
import basin.spi.check.SanityCheck;
import basin.spi.probe.Probe;
import basin.spi.report.Analysis;

/** The laboratory of gradients: how signals and gradients travel through a network. */
public final class GradientsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Analysis.class, "diagnosis", DiagnosisByChange.class)
        .add(Caution.class, "double-softmax", DoubleSoftmax.class)
        .add(Caution.class, "equal-units", EqualUnits.class)
        .add(Caution.class, "exhausted-schedule", ExhaustedSchedule.class)
        .add(Caution.class, "flat-start", FlatStart.class)
        .add(Caution.class, "large-batch", LargeBatch.class)
        .add(Caution.class, "linear-stack", LinearStack.class)
        .add(Caution.class, "lost-signal", LostSignal.class)
        .add(Caution.class, "no-distribution", NoDistribution.class)
        .add(Caution.class, "one-unit-softmax", OneUnitSoftmax.class)
        .add(Caution.class, "out-of-reach", OutOfReach.class)
        .add(Caution.class, "outside-loss", OutsideLoss.class)
        .add(Probe.class, "gradient-gauges", GradientGauges.class)
        .add(Probe.class, "signal-theory", SignalTheory.class)
        .add(Probe.class, "signals", Signals.class)
        .add(Probe.class, "vital-signs", VitalSigns.class)
        .add(SanityCheck.class, "dead-units", DeadUnits.class)
        .add(SanityCheck.class, "duplicate-rows", DuplicateRows.class)
        .add(SanityCheck.class, "exact-gradient", ExactGradient.class)
        .add(SanityCheck.class, "first-step-length", FirstStepLength.class)
        .add(SanityCheck.class, "growing-steps", GrowingSteps.class)
        .add(SanityCheck.class, "initial-loss", InitialLoss.class)
        .add(SanityCheck.class, "input-scale", InputScale.class)
        .add(SanityCheck.class, "loss-and-metric", LossAndMetric.class)
        .add(SanityCheck.class, "overfit-batch", OverfitBatch.class)
        .add(SanityCheck.class, "signals-at-start", SignalsAtStart.class)
        .add(SanityCheck.class, "target-shares", TargetShares.class);
  }
}
