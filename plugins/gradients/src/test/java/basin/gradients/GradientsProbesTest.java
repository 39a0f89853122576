package basin.gradients;

import basin.spi.Plugin;
import basin.spi.probe.Probe;
import basin.testkit.ProbeContract;
import java.util.LinkedHashMap;
import java.util.Map;

class GradientsProbesTest implements ProbeContract {
  @Override
  public Plugin plugin() {
    return new GradientsPlugin();
  }

  @Override
  public Map<String, Probe> components() {
    Map<String, Probe> probes = new LinkedHashMap<>();
    probes.put("gradient-gauges", new GradientGauges(5));
    probes.put("signal-theory", new SignalTheory(4, 39));
    probes.put("signals", new Signals(Detail.STANDARD, 64));
    probes.put("signals in full", new Signals(Detail.FULL, 3));
    probes.put("signals for little", new Signals(Detail.ECONOMY, 2));
    probes.put("vital-signs", new VitalSigns(32));
    return probes;
  }
}
