package basin.gradients;

import basin.gradients.diagnosis.DiagnosisByChange;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.probe.Probe;
import basin.spi.report.Analysis;

/** The laboratory of gradients: how signals and gradients travel through a network. */
public final class GradientsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Analysis.class, "diagnosis", DiagnosisByChange.class)
        .add(Probe.class, "gradient-gauges", GradientGauges.class)
        .add(Probe.class, "signal-theory", SignalTheory.class)
        .add(Probe.class, "signals", Signals.class)
        .add(Probe.class, "vital-signs", VitalSigns.class);
  }
}
