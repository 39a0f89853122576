package basin.probes;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.probe.Probe;

/** The probes that come with Basin. */
public final class ProbesPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Probe.class, "batch-sharpness", BatchSharpness.class)
        .add(Probe.class, "contour", Contour.class)
        .add(Probe.class, "curvature", Curvature.class)
        .add(Probe.class, "curvature-blocks", CurvatureBlocks.class)
        .add(Probe.class, "curvature-density", CurvatureDensity.class)
        .add(Probe.class, "curvature-trace", CurvatureTrace.class)
        .add(Probe.class, "effective-rate", EffectiveRate.class)
        .add(Probe.class, "effort", Effort.class)
        .add(Probe.class, "end-point", EndPoint.class)
        .add(Probe.class, "fit", Fit.class)
        .add(Probe.class, "gauss-newton", GaussNewton.class)
        .add(Probe.class, "gradient-cosine", GradientCosine.class)
        .add(Probe.class, "gradient-norms", GradientNorms.class)
        .add(Probe.class, "learning-rate", LearningRate.class)
        .add(Probe.class, "metrics", Metrics.class)
        .add(Probe.class, "minimum", Minimum.class)
        .add(Probe.class, "noise-scale", NoiseScale.class)
        .add(Probe.class, "optimizer-steps", OptimizerSteps.class)
        .add(Probe.class, "preconditioned-sharpness", PreconditionedSharpness.class)
        .add(Probe.class, "saddles", Saddles.class)
        .add(Probe.class, "sharpness", Sharpness.class)
        .add(Probe.class, "start-distance", StartDistance.class)
        .add(Probe.class, "trajectory", Trajectory.class)
        .add(Probe.class, "update-cosine", UpdateCosine.class)
        .add(Probe.class, "update-ratio", UpdateRatio.class)
        .add(Probe.class, "update-statistics", UpdateStatistics.class)
        .add(Probe.class, "weight-statistics", WeightStatistics.class);
  }
}
