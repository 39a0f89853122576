package basin.probes;

import basin.spi.Plugin;
import basin.spi.probe.Probe;
import basin.testkit.ProbeContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ProbesTest implements ProbeContract {
  @Override
  public Plugin plugin() {
    return new ProbesPlugin();
  }

  @Override
  public Map<String, Probe> components() {
    Map<String, Probe> probes = new LinkedHashMap<>();
    probes.put("batch-sharpness", new BatchSharpness(2));
    probes.put("contour", new Contour(5));
    probes.put("curvature", new Curvature(500));
    probes.put("curvature beyond its limit", new Curvature(1));
    probes.put("curvature along the path", new Curvature(500, Optional.of(2), 0.01, 300));
    probes.put("curvature-blocks", new CurvatureBlocks(0.01, 20, 4));
    probes.put("curvature-density", new CurvatureDensity(3, 5));
    probes.put("curvature-trace", new CurvatureTrace(12));
    probes.put("effective-rate", new EffectiveRate());
    probes.put("effort", new Effort());
    probes.put("end-point", new EndPoint());
    probes.put("fit", new Fit(100));
    probes.put("gauss-newton", new GaussNewton(2, 0.01, 12));
    probes.put("gradient-cosine", new GradientCosine());
    probes.put("gradient-norms", new GradientNorms());
    probes.put("learning-rate", new LearningRate());
    probes.put("metrics", new Metrics(List.of()));
    probes.put("minimum", new Minimum());
    probes.put("noise-scale", new NoiseScale(2));
    probes.put("optimizer-steps", new OptimizerSteps());
    probes.put("saddles", new Saddles(500));
    probes.put("saddles beyond their limit", new Saddles(1));
    probes.put("preconditioned-sharpness", new PreconditionedSharpness(30, 1e-4));
    probes.put("sharpness", new Sharpness(30, 1e-4));
    probes.put("start-distance", new StartDistance());
    probes.put("trajectory", new Trajectory(2000));
    probes.put("trajectory thinned", new Trajectory(3));
    probes.put("update-cosine", new UpdateCosine());
    probes.put("update-ratio", new UpdateRatio());
    probes.put("update-statistics", new UpdateStatistics());
    probes.put("weight-statistics", new WeightStatistics());
    return probes;
  }
}
