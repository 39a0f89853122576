package basin.optimizers;

import static java.util.Map.entry;

import basin.optimizers.adaptive.DAdaptation;
import basin.optimizers.adaptive.Prodigy;
import basin.optimizers.averages.Ema;
import basin.optimizers.averages.ScheduleFreeAdamW;
import basin.optimizers.averages.ScheduleFreeSgd;
import basin.optimizers.averages.Swa;
import basin.optimizers.curvature.AdaHessian;
import basin.optimizers.curvature.Sophia;
import basin.optimizers.groups.Freeze;
import basin.optimizers.groups.Group;
import basin.optimizers.groups.Groups;
import basin.optimizers.random.CmaEs;
import basin.optimizers.random.PerturbedDescent;
import basin.optimizers.random.RandomSearch;
import basin.optimizers.random.Sgld;
import basin.optimizers.random.Spsa;
import basin.optimizers.regions.Ball;
import basin.optimizers.regions.L1Ball;
import basin.optimizers.regions.MaxNorm;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.ProximalGradient;
import basin.optimizers.rules.Sgd;
import basin.optimizers.transforms.Centralize;
import basin.optimizers.transforms.Chain;
import basin.optimizers.transforms.ClipAdaptive;
import basin.optimizers.transforms.ClipNorm;
import basin.optimizers.transforms.DecoupledDecay;
import basin.optimizers.transforms.ElasticNet;
import basin.optimizers.transforms.GradientNoise;
import basin.optimizers.transforms.L1;
import basin.optimizers.transforms.L2;
import basin.optimizers.wrappers.Accumulate;
import basin.optimizers.wrappers.Project;
import basin.optimizers.wrappers.Sam;
import basin.optimizers.wrappers.SkipNonFinite;
import basin.optimizers.wrappers.Svrg;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Role;
import basin.spi.descent.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Instances of what acts around another optimizer, or finds its rate by itself. */
final class WrappedInstances {
  private static final Schedule ZERO = new Constant(0);
  private static final Schedule SMALL = new Constant(0.01);
  private static final Schedule RATE = new Constant(0.05);
  private static final Optimizer SGD = new Sgd(RATE, ZERO);
  private static final Optimizer DECAYING = new Sgd(RATE, new Constant(0.1));
  private static final Optimizer ADAM =
      new Adam(RATE, new Constant(0.9), new Constant(0.999), 1e-8, ZERO, false);

  private WrappedInstances() {}

  static Map<String, Optimizer> all() {
    return Map.ofEntries(
        entry(
            "adahessian", new AdaHessian(RATE, new Constant(0.9), new Constant(0.999), 1e-4, ZERO)),
        entry(
            "adahessian with decay",
            new AdaHessian(RATE, new Constant(0.9), new Constant(0.999), 1e-4, SMALL)),
        entry("cma-es", new CmaEs(0.3, Optional.empty(), CmaEs.Covariance.FULL)),
        entry("cma-es of scales", new CmaEs(0.3, Optional.of(10), CmaEs.Covariance.DIAGONAL)),
        entry(
            "d-adaptation",
            new DAdaptation(0.001, new Constant(1), new Constant(0.9), new Constant(0.999), 1e-8)),
        entry(
            "sophia",
            new Sophia(
                RATE,
                new Constant(0.96),
                new Constant(0.99),
                new Constant(0.5),
                1e-12,
                3,
                ZERO,
                Sophia.Estimate.HUTCHINSON)),
        entry(
            "sophia with decay",
            new Sophia(
                RATE,
                new Constant(0.9),
                new Constant(0.9),
                SMALL,
                1e-12,
                1,
                SMALL,
                Sophia.Estimate.HUTCHINSON)),
        entry(
            "perturbed-descent",
            new PerturbedDescent(RATE, new Constant(0.3), new Constant(1e-10), 2, 0)),
        entry(
            "perturbed-descent that ends",
            new PerturbedDescent(RATE, new Constant(0.3), new Constant(1e-10), 5, 1e-9)),
        entry("random-search", new RandomSearch(RATE)),
        entry("spsa", new Spsa(new Constant(0.3), RATE, 0.602, 0.101, 0.1)),
        entry("accumulate", new Accumulate(ADAM, 2)),
        entry("accumulate one", new Accumulate(DECAYING, 1)),
        entry("clip-adaptive", chain(new ClipAdaptive(new Constant(0.3), 1e-3), SGD)),
        entry("clip-norm of each block", new ClipNorm(new Constant(0.4), ClipNorm.Over.BLOCKS)),
        entry("decoupled-decay", chain(ADAM, new DecoupledDecay(new Constant(0.01)))),
        entry("elastic-net", chain(new ElasticNet(SMALL, SMALL), SGD)),
        entry("freeze", new Freeze(ADAM, List.of(), List.of(Role.NORM))),
        entry("gradient-noise", chain(new GradientNoise(SMALL, 0.55), SGD)),
        entry(
            "groups",
            new Groups(
                List.of(
                    new Group(ADAM, List.of(), List.of(Role.BIAS)),
                    new Group(DECAYING, List.of(), List.of())))),
        entry("l1", chain(new L1(SMALL), SGD)),
        entry("l2", chain(new L2(SMALL), new L1(SMALL), ADAM)),
        entry("project onto a ball", new Project(SGD, new Ball(0.5))),
        entry("project onto an l1-ball", new Project(SGD, new L1Ball(0.7))),
        entry("project onto max-norm", new Project(SGD, new MaxNorm(0.4))),
        entry("proximal-gradient", new ProximalGradient(RATE, SMALL, SMALL)),
        entry("sgld", new Sgld(RATE, new Constant(1e-4))),
        entry("skip-non-finite", new SkipNonFinite(ADAM, 3)),
        entry("svrg", new Svrg(DECAYING, Optional.empty())),
        entry("svrg at times", new Svrg(ADAM, Optional.of(4))),
        entry("centralize", chain(new Centralize(), ADAM)),
        entry("ema", new Ema(DECAYING, new Constant(0.9))),
        entry(
            "prodigy",
            new Prodigy(0.01, new Constant(1), new Constant(0.9), new Constant(0.999), 1e-8, ZERO)),
        entry(
            "prodigy with decay",
            new Prodigy(0.1, new Constant(0.5), new Constant(0.8), new Constant(0.99), 1e-6, RATE)),
        entry("sam", new Sam(SGD, new Constant(0.05), false, 0.01)),
        entry("sam that adapts", new Sam(ADAM, new Constant(0.2), true, 0.01)),
        entry(
            "schedule-free-adamw",
            new ScheduleFreeAdamW(RATE, new Constant(0.9), new Constant(0.999), 1e-8, RATE)),
        entry(
            "schedule-free-sgd",
            new ScheduleFreeSgd(new Constant(0.5), new Constant(0.9), new Constant(0.01))),
        entry("swa", new Swa(ADAM, 0.3, Optional.of(2))),
        entry("swa each epoch", new Swa(SGD, 0, Optional.empty())));
  }

  private static Optimizer chain(Optimizer... links) {
    return new Chain(List.of(links));
  }
}
