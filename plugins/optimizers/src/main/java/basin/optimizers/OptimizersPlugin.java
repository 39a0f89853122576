package basin.optimizers;

import basin.optimizers.adaptive.DAdaptation;
import basin.optimizers.adaptive.Prodigy;
import basin.optimizers.averages.Ema;
import basin.optimizers.averages.ScheduleFreeAdamW;
import basin.optimizers.averages.ScheduleFreeSgd;
import basin.optimizers.averages.Swa;
import basin.optimizers.blocks.Adafactor;
import basin.optimizers.blocks.KFac;
import basin.optimizers.blocks.Lamb;
import basin.optimizers.blocks.Lars;
import basin.optimizers.blocks.Mars;
import basin.optimizers.blocks.Muon;
import basin.optimizers.blocks.NovoGrad;
import basin.optimizers.blocks.Shampoo;
import basin.optimizers.blocks.Sm3;
import basin.optimizers.blocks.Soap;
import basin.optimizers.curvature.AdaHessian;
import basin.optimizers.curvature.Sophia;
import basin.optimizers.descents.BarzilaiBorwein;
import basin.optimizers.descents.Fista;
import basin.optimizers.descents.NonlinearCg;
import basin.optimizers.descents.NormalisedDescent;
import basin.optimizers.descents.PolyakStep;
import basin.optimizers.groups.Freeze;
import basin.optimizers.groups.Groups;
import basin.optimizers.newton.GaussNewton;
import basin.optimizers.newton.LevenbergMarquardt;
import basin.optimizers.newton.Newton;
import basin.optimizers.newton.NewtonCg;
import basin.optimizers.newton.SaddleFreeNewton;
import basin.optimizers.quasinewton.Bfgs;
import basin.optimizers.quasinewton.Dfp;
import basin.optimizers.quasinewton.LBfgs;
import basin.optimizers.random.CmaEs;
import basin.optimizers.random.PerturbedDescent;
import basin.optimizers.random.RandomSearch;
import basin.optimizers.random.Sgld;
import basin.optimizers.random.Spsa;
import basin.optimizers.regions.Ball;
import basin.optimizers.regions.Box;
import basin.optimizers.regions.L1Ball;
import basin.optimizers.regions.MaxNorm;
import basin.optimizers.regions.NonNegative;
import basin.optimizers.regions.Simplex;
import basin.optimizers.regions.UnitNorm;
import basin.optimizers.rules.AdEmaMix;
import basin.optimizers.rules.AdaBelief;
import basin.optimizers.rules.AdaBound;
import basin.optimizers.rules.AdaMod;
import basin.optimizers.rules.Adadelta;
import basin.optimizers.rules.Adagrad;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.AdamW;
import basin.optimizers.rules.Adamax;
import basin.optimizers.rules.Adan;
import basin.optimizers.rules.Adopt;
import basin.optimizers.rules.AggMo;
import basin.optimizers.rules.Asgd;
import basin.optimizers.rules.HeavyBall;
import basin.optimizers.rules.Lion;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.NAdam;
import basin.optimizers.rules.Nesterov;
import basin.optimizers.rules.NesterovSutskever;
import basin.optimizers.rules.ProximalGradient;
import basin.optimizers.rules.QhAdam;
import basin.optimizers.rules.Qhm;
import basin.optimizers.rules.RAdam;
import basin.optimizers.rules.RmsProp;
import basin.optimizers.rules.Rprop;
import basin.optimizers.rules.Sgd;
import basin.optimizers.rules.SignSgd;
import basin.optimizers.rules.Signum;
import basin.optimizers.rules.Yogi;
import basin.optimizers.search.Backtracking;
import basin.optimizers.search.Exact;
import basin.optimizers.search.FullStep;
import basin.optimizers.search.StrongWolfe;
import basin.optimizers.transforms.Cautious;
import basin.optimizers.transforms.Centralize;
import basin.optimizers.transforms.Chain;
import basin.optimizers.transforms.ClipAdaptive;
import basin.optimizers.transforms.ClipNorm;
import basin.optimizers.transforms.ClipValue;
import basin.optimizers.transforms.DecoupledDecay;
import basin.optimizers.transforms.ElasticNet;
import basin.optimizers.transforms.GradientNoise;
import basin.optimizers.transforms.L1;
import basin.optimizers.transforms.L2;
import basin.optimizers.wrappers.Accumulate;
import basin.optimizers.wrappers.Lookahead;
import basin.optimizers.wrappers.Project;
import basin.optimizers.wrappers.Sam;
import basin.optimizers.wrappers.SkipNonFinite;
import basin.optimizers.wrappers.Svrg;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.descent.LineSearch;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Region;

/** Table of contents of the optimizers. */
public final class OptimizersPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(LineSearch.class, "backtracking", Backtracking.class)
        .add(LineSearch.class, "exact", Exact.class)
        .add(LineSearch.class, "full-step", FullStep.class)
        .add(LineSearch.class, "strong-wolfe", StrongWolfe.class)
        .add(Optimizer.class, "accumulate", Accumulate.class)
        .add(Optimizer.class, "adabelief", AdaBelief.class)
        .add(Optimizer.class, "adabound", AdaBound.class)
        .add(Optimizer.class, "adadelta", Adadelta.class)
        .add(Optimizer.class, "adafactor", Adafactor.class)
        .add(Optimizer.class, "adagrad", Adagrad.class)
        .add(Optimizer.class, "adahessian", AdaHessian.class)
        .add(Optimizer.class, "adam", Adam.class)
        .add(Optimizer.class, "adamax", Adamax.class)
        .add(Optimizer.class, "adamod", AdaMod.class)
        .add(Optimizer.class, "adamw", AdamW.class)
        .add(Optimizer.class, "adan", Adan.class)
        .add(Optimizer.class, "ademamix", AdEmaMix.class)
        .add(Optimizer.class, "adopt", Adopt.class)
        .add(Optimizer.class, "aggmo", AggMo.class)
        .add(Optimizer.class, "asgd", Asgd.class)
        .add(Optimizer.class, "barzilai-borwein", BarzilaiBorwein.class)
        .add(Optimizer.class, "bfgs", Bfgs.class)
        .add(Optimizer.class, "cautious", Cautious.class)
        .add(Optimizer.class, "centralize", Centralize.class)
        .add(Optimizer.class, "chain", Chain.class)
        .add(Optimizer.class, "clip-adaptive", ClipAdaptive.class)
        .add(Optimizer.class, "clip-norm", ClipNorm.class)
        .add(Optimizer.class, "clip-value", ClipValue.class)
        .add(Optimizer.class, "cma-es", CmaEs.class)
        .add(Optimizer.class, "d-adaptation", DAdaptation.class)
        .add(Optimizer.class, "decoupled-decay", DecoupledDecay.class)
        .add(Optimizer.class, "dfp", Dfp.class)
        .add(Optimizer.class, "elastic-net", ElasticNet.class)
        .add(Optimizer.class, "ema", Ema.class)
        .add(Optimizer.class, "fista", Fista.class)
        .add(Optimizer.class, "freeze", Freeze.class)
        .add(Optimizer.class, "gauss-newton", GaussNewton.class)
        .add(Optimizer.class, "gradient-noise", GradientNoise.class)
        .add(Optimizer.class, "groups", Groups.class)
        .add(Optimizer.class, "heavy-ball", HeavyBall.class)
        .add(Optimizer.class, "k-fac", KFac.class)
        .add(Optimizer.class, "l-bfgs", LBfgs.class)
        .add(Optimizer.class, "l1", L1.class)
        .add(Optimizer.class, "l2", L2.class)
        .add(Optimizer.class, "lamb", Lamb.class)
        .add(Optimizer.class, "lars", Lars.class)
        .add(Optimizer.class, "levenberg-marquardt", LevenbergMarquardt.class)
        .add(Optimizer.class, "lion", Lion.class)
        .add(Optimizer.class, "lookahead", Lookahead.class)
        .add(Optimizer.class, "mars", Mars.class)
        .add(Optimizer.class, "momentum", Momentum.class)
        .add(Optimizer.class, "muon", Muon.class)
        .add(Optimizer.class, "nadam", NAdam.class)
        .add(Optimizer.class, "nesterov", Nesterov.class)
        .add(Optimizer.class, "nesterov-sutskever", NesterovSutskever.class)
        .add(Optimizer.class, "newton", Newton.class)
        .add(Optimizer.class, "newton-cg", NewtonCg.class)
        .add(Optimizer.class, "nonlinear-cg", NonlinearCg.class)
        .add(Optimizer.class, "normalised-descent", NormalisedDescent.class)
        .add(Optimizer.class, "novograd", NovoGrad.class)
        .add(Optimizer.class, "perturbed-descent", PerturbedDescent.class)
        .add(Optimizer.class, "polyak-step", PolyakStep.class)
        .add(Optimizer.class, "prodigy", Prodigy.class)
        .add(Optimizer.class, "project", Project.class)
        .add(Optimizer.class, "proximal-gradient", ProximalGradient.class)
        .add(Optimizer.class, "qhadam", QhAdam.class)
        .add(Optimizer.class, "qhm", Qhm.class)
        .add(Optimizer.class, "radam", RAdam.class)
        .add(Optimizer.class, "random-search", RandomSearch.class)
        .add(Optimizer.class, "rmsprop", RmsProp.class)
        .add(Optimizer.class, "rprop", Rprop.class)
        .add(Optimizer.class, "saddle-free-newton", SaddleFreeNewton.class)
        .add(Optimizer.class, "sam", Sam.class)
        .add(Optimizer.class, "schedule-free-adamw", ScheduleFreeAdamW.class)
        .add(Optimizer.class, "schedule-free-sgd", ScheduleFreeSgd.class)
        .add(Optimizer.class, "sgd", Sgd.class)
        .add(Optimizer.class, "sgld", Sgld.class)
        .add(Optimizer.class, "shampoo", Shampoo.class)
        .add(Optimizer.class, "sign-sgd", SignSgd.class)
        .add(Optimizer.class, "signum", Signum.class)
        .add(Optimizer.class, "skip-non-finite", SkipNonFinite.class)
        .add(Optimizer.class, "sm3", Sm3.class)
        .add(Optimizer.class, "soap", Soap.class)
        .add(Optimizer.class, "sophia", Sophia.class)
        .add(Optimizer.class, "spsa", Spsa.class)
        .add(Optimizer.class, "svrg", Svrg.class)
        .add(Optimizer.class, "swa", Swa.class)
        .add(Optimizer.class, "yogi", Yogi.class)
        .add(Region.class, "ball", Ball.class)
        .add(Region.class, "box", Box.class)
        .add(Region.class, "l1-ball", L1Ball.class)
        .add(Region.class, "max-norm", MaxNorm.class)
        .add(Region.class, "non-negative", NonNegative.class)
        .add(Region.class, "simplex", Simplex.class)
        .add(Region.class, "unit-norm", UnitNorm.class);
  }
}
