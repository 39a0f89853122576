package basin.optimizers;

import static java.util.Map.entry;

import basin.optimizers.blocks.BlockSpecimens;
import basin.optimizers.descents.BarzilaiBorwein;
import basin.optimizers.descents.Fista;
import basin.optimizers.descents.NonlinearCg;
import basin.optimizers.descents.NormalisedDescent;
import basin.optimizers.descents.PolyakStep;
import basin.optimizers.newton.GaussNewton;
import basin.optimizers.newton.LevenbergMarquardt;
import basin.optimizers.newton.Newton;
import basin.optimizers.newton.NewtonCg;
import basin.optimizers.newton.SaddleFreeNewton;
import basin.optimizers.quasinewton.Bfgs;
import basin.optimizers.quasinewton.Dfp;
import basin.optimizers.quasinewton.LBfgs;
import basin.optimizers.random.CmaEs;
import basin.optimizers.rules.AdaBound;
import basin.optimizers.rules.Adadelta;
import basin.optimizers.rules.Adagrad;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.AdamW;
import basin.optimizers.rules.Correction;
import basin.optimizers.rules.FrameworkSpecimens;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.NAdam;
import basin.optimizers.rules.Nesterov;
import basin.optimizers.rules.RAdam;
import basin.optimizers.rules.RmsProp;
import basin.optimizers.rules.Rprop;
import basin.optimizers.rules.RuleSpecimens;
import basin.optimizers.rules.Sgd;
import basin.optimizers.search.Backtracking;
import basin.optimizers.search.Exact;
import basin.optimizers.search.FullStep;
import basin.optimizers.search.StrongWolfe;
import basin.optimizers.transforms.Cautious;
import basin.optimizers.transforms.Chain;
import basin.optimizers.transforms.ClipNorm;
import basin.optimizers.transforms.ClipValue;
import basin.optimizers.wrappers.Lookahead;
import basin.optimizers.wrappers.Project;
import basin.schedules.Constant;
import basin.spi.Plugin;
import basin.spi.descent.LineSearch;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.testkit.HouseStyle;
import basin.testkit.OptimizerContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class OptimizersTest implements OptimizerContract, HouseStyle {
  private static final Schedule RATE = new Constant(0.05);
  private static final LineSearch WOLFE = new StrongWolfe(1e-4, 0.9, 25, 1e-9);

  @Override
  public Plugin plugin() {
    return new OptimizersPlugin();
  }

  /** Those that solve with a matrix of all parameters do so with fewer of them. */
  @Override
  public int parameters(Optimizer optimizer) {
    boolean dense =
        optimizer instanceof Bfgs
            || optimizer instanceof CmaEs
            || optimizer instanceof Dfp
            || optimizer instanceof GaussNewton
            || optimizer instanceof LevenbergMarquardt
            || optimizer instanceof Newton
            || optimizer instanceof SaddleFreeNewton;
    return dense ? 70 : 2100;
  }

  @Override
  public Map<String, Optimizer> components() {
    Map<String, Optimizer> all = new TreeMap<>(given());
    all.putAll(BlockSpecimens.components());
    all.putAll(RuleSpecimens.components());
    return all;
  }

  private static Map<String, Optimizer> given() {
    Adam adam =
        new Adam(RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0), false);
    Constant zero = new Constant(0);
    Map<String, Optimizer> all = new HashMap<>(rules(adam, zero));
    all.putAll(WrappedInstances.all());
    return all;
  }

  private static Map<String, Optimizer> rules(Adam adam, Schedule zero) {
    return Map.ofEntries(
        entry("adabound", adaBound(0, false)),
        entry("adabound with everything", adaBound(0.01, true)),
        entry("adadelta", new Adadelta(new Constant(1), new Constant(0.9), 1e-6, zero)),
        entry(
            "adadelta with decay",
            new Adadelta(new Constant(0.5), new Constant(0.95), 1e-4, new Constant(0.01))),
        entry("adagrad", new Adagrad(RATE, 0, 1e-10, 0, new Constant(0))),
        entry("adagrad with everything", new Adagrad(RATE, 0.1, 1e-8, 0.1, new Constant(0.01))),
        entry("adam", adam),
        entry(
            "adam with everything",
            new Adam(RATE, new Constant(0.8), new Constant(0.99), 1e-6, new Constant(0.01), true)),
        entry("adadelta of keras", FrameworkSpecimens.adadelta()),
        entry("adagrad of optax", FrameworkSpecimens.adagrad()),
        entry("adam of keras", FrameworkSpecimens.adam()),
        entry("adam of optax", FrameworkSpecimens.amsgrad()),
        entry("adamax of keras", FrameworkSpecimens.adamax()),
        entry("adamw of keras", FrameworkSpecimens.adamw()),
        entry("nadam of optax", FrameworkSpecimens.nadam()),
        entry("rmsprop of keras", FrameworkSpecimens.rmsprop()),
        entry("adam with a corrected rate", adam(Correction.RATE)),
        entry("adam without correction", adam(Correction.NOTHING)),
        entry(
            "adamw",
            new AdamW(
                RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0.01), false)),
        entry(
            "adamw with amsgrad",
            new AdamW(
                RATE, new Constant(0.9), new Constant(0.999), 1e-8, new Constant(0.01), true)),
        entry("barzilai-borwein", new BarzilaiBorwein(RATE, BarzilaiBorwein.Form.LONG, 1e-13)),
        entry(
            "barzilai-borwein with the short quotient",
            new BarzilaiBorwein(RATE, BarzilaiBorwein.Form.SHORT, 0)),
        entry("bfgs", new Bfgs(WOLFE, true, 1e-10)),
        entry("bfgs with backtracking", new Bfgs(new Backtracking(1e-4, 0.5, 60), false, 0)),
        entry("cautious", new Cautious(adam)),
        entry("chain", new Chain(List.of(new ClipNorm(new Constant(1)), adam))),
        entry(
            "chain of transforms",
            new Chain(List.of(new ClipNorm(new Constant(1)), new ClipValue(new Constant(0.1))))),
        entry("clip-norm", new ClipNorm(new Constant(0.5))),
        entry("clip-value", new ClipValue(new Constant(0.5))),
        entry("dfp", new Dfp(WOLFE, true, 1e-10)),
        entry("fista", new Fista(RATE)),
        entry(
            "gauss-newton",
            new GaussNewton(new Constant(1), new Backtracking(1e-4, 0.5, 60), 1e-10)),
        entry(
            "gauss-newton without a search", new GaussNewton(new Constant(0.5), new FullStep(), 0)),
        entry("l-bfgs", new LBfgs(new Constant(1), 10, WOLFE, 1e-7, 1e-9)),
        entry("l-bfgs without a search", new LBfgs(new Constant(0.5), 3, new FullStep(), 0, 0)),
        entry("levenberg-marquardt", damped(LevenbergMarquardt.Scaling.MARQUARDT)),
        entry("levenberg-marquardt after Levenberg", damped(LevenbergMarquardt.Scaling.LEVENBERG)),
        entry("levenberg-marquardt after More", damped(LevenbergMarquardt.Scaling.LARGEST)),
        entry(
            "lookahead",
            new Lookahead(adam, 5, new Constant(0.5), Lookahead.Meet.AFTER, Lookahead.Answer.SLOW)),
        entry(
            "lookahead that meets instead",
            new Lookahead(
                adam(Correction.NOTHING),
                3,
                new Constant(0.8),
                Lookahead.Meet.INSTEAD,
                Lookahead.Answer.FAST)),
        entry("momentum", new Momentum(RATE, new Constant(0.9), new Constant(0), new Constant(0))),
        entry(
            "momentum with everything",
            new Momentum(RATE, new Constant(0.8), new Constant(0.3), new Constant(0.01))),
        entry("nadam", nadam(NAdam.Form.DOZAT, 0)),
        entry("nadam of tensorflow", nadam(NAdam.Form.TENSORFLOW, 0.01)),
        entry("nesterov", new Nesterov(RATE, new Constant(0.9), new Constant(0.01))),
        entry("newton", new Newton(new Backtracking(1e-4, 0.5, 60), 1e-3, 1e-10)),
        entry("newton-cg", new NewtonCg(1, 1000, 0.1, 0, 1e-10)),
        entry("newton-cg with few products", new NewtonCg(0.5, 2, 0.2, 3, 0)),
        entry("nonlinear-cg", conjugate(NonlinearCg.Form.POLAK_RIBIERE, 0)),
        entry(
            "nonlinear-cg of Fletcher and Reeves", conjugate(NonlinearCg.Form.FLETCHER_REEVES, 4)),
        entry(
            "nonlinear-cg of Hestenes and Stiefel",
            conjugate(NonlinearCg.Form.HESTENES_STIEFEL, 0)),
        entry("nonlinear-cg of Dai and Yuan", conjugate(NonlinearCg.Form.DAI_YUAN, 0)),
        entry(
            "nonlinear-cg with exact lengths",
            new NonlinearCg(NonlinearCg.Form.POLAK_RIBIERE, new Exact(), 0, 0)),
        entry("normalised-descent", new NormalisedDescent(RATE)),
        entry("polyak-step", new PolyakStep(new Constant(0.5), 0)),
        entry("project", new Project(new Sgd(RATE, zero), -0.5, 2)),
        entry("radam", radam(Correction.RATE, 0)),
        entry("radam with a corrected moment", radam(Correction.MOMENTS, 0.01)),
        entry(
            "rmsprop",
            new RmsProp(RATE, new Constant(0.99), 1e-8, new Constant(0), false, new Constant(0))),
        entry(
            "rmsprop with everything",
            new RmsProp(
                RATE, new Constant(0.9), 1e-3, new Constant(0.5), true, new Constant(0.01))),
        entry(
            "rmsprop that starts at 1",
            new RmsProp(RATE, new Constant(0.9), 1e-10, zero, false, zero, 1, true)),
        entry("rprop", new Rprop(0.01, 0.5, 1.2, 1e-6, 50)),
        entry(
            "saddle-free-newton",
            new SaddleFreeNewton(RATE, new Constant(0.1), new FullStep(), 1e-10)),
        entry("sgd", new Sgd(RATE, new Constant(0))),
        entry("sgd with decay", new Sgd(RATE, new Constant(0.1))));
  }

  private static Adam adam(Correction correction) {
    return new Adam(
        RATE, new Constant(0.9), new Constant(0.99), 1e-6, new Constant(0.01), false, correction);
  }

  private static NonlinearCg conjugate(NonlinearCg.Form form, int restart) {
    return new NonlinearCg(form, new StrongWolfe(1e-4, 0.1, 25, 1e-9), restart, 1e-10);
  }

  private static LevenbergMarquardt damped(LevenbergMarquardt.Scaling scaling) {
    return new LevenbergMarquardt(0.01, 10, 10, scaling, 1e-10);
  }

  private static AdaBound adaBound(double decay, boolean amsbound) {
    return new AdaBound(
        RATE,
        new Constant(0.9),
        new Constant(0.999),
        new Constant(0.1),
        1e-3,
        1e-8,
        new Constant(decay),
        amsbound);
  }

  private static NAdam nadam(NAdam.Form form, double decay) {
    return new NAdam(
        RATE, new Constant(0.9), new Constant(0.999), 0.004, 1e-8, new Constant(decay), form);
  }

  private static RAdam radam(Correction correction, double decay) {
    return new RAdam(RATE, new Constant(0.9), 0.999, 1e-8, new Constant(decay), correction);
  }
}
