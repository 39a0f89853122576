package basin.lab.sample;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.data.Dataset;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.spi.metric.Metric;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.probe.Probe;
import basin.spi.problem.Problem;
import basin.spi.prune.PruningRule;
import basin.spi.report.Analysis;
import basin.spi.space.Design;
import basin.spi.space.Distribution;
import basin.spi.stop.StoppingRule;
import java.util.List;

/** The samples under their names. */
public final class SampleCatalog {
  private SampleCatalog() {}

  /** All samples, from a jar with a digest. */
  public static Catalog of(String digest) {
    Origin origin = new Origin("samples.SamplePlugin", "samples.jar", "1.0", digest);
    return Catalog.of(
        List.of(
            new Component(Activation.class, "identity", Networks.Identity.class, origin),
            new Component(Activation.class, "leaky-relu", Networks.LeakyRelu.class, origin),
            new Component(Activation.class, "relu", Networks.Relu.class, origin),
            new Component(Analysis.class, "walk", Walk.class, origin),
            new Component(Claim.class, "better", Forecasts.Better.class, origin),
            new Component(Claim.class, "power", Forecasts.Power.class, origin),
            new Component(Dataset.class, "csv", Networks.Csv.class, origin),
            new Component(Dataset.class, "digits", Networks.Digits.class, origin),
            new Component(Design.class, "at-random", Drawing.AtRandom.class, origin),
            new Component(Distribution.class, "between", Drawing.Between.class, origin),
            new Component(Distribution.class, "usual-rate", Drawing.UsualRate.class, origin),
            new Component(EvidenceRule.class, "doubt", Forecasts.Doubt.class, origin),
            new Component(Initializer.class, "constant", Networks.Everywhere.class, origin),
            new Component(
                Initializer.class, "glorot-uniform", Networks.GlorotUniform.class, origin),
            new Component(Layer.class, "dense", Networks.Dense.class, origin),
            new Component(Loss.class, "mse", Networks.Mse.class, origin),
            new Component(Metric.class, "accuracy", Observers.Accuracy.class, origin),
            new Component(Metric.class, "missed", Observers.Missed.class, origin),
            new Component(Optimizer.class, "adam", Optimizers.Adam.class, origin),
            new Component(Optimizer.class, "chain", Optimizers.Chain.class, origin),
            new Component(Optimizer.class, "orphan", Optimizers.Orphan.class, origin),
            new Component(Optimizer.class, "sgd", Optimizers.Sgd.class, origin),
            new Component(Probe.class, "curvature", Observers.Curvature.class, origin),
            new Component(Probe.class, "metrics", Observers.Metrics.class, origin),
            new Component(Probe.class, "trajectory", Observers.Trajectory.class, origin),
            new Component(Problem.class, "bowl", Networks.Bowl.class, origin),
            new Component(Problem.class, "network", Networks.Network.class, origin),
            new Component(PruningRule.class, "half", Halves.class, origin),
            new Component(Schedule.class, "constant", Optimizers.Constant.class, origin),
            new Component(Schedule.class, "exponential", Optimizers.Exponential.class, origin),
            new Component(
                StoppingRule.class, "gradient-norm", Observers.GradientNorm.class, origin),
            new Component(StoppingRule.class, "target", Observers.Target.class, origin)));
  }

  /** All samples. */
  public static Catalog of() {
    return of("d1");
  }
}
