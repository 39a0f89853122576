package basin.problems;

import basin.problems.models.Catapult;
import basin.problems.models.DeepLinear;
import basin.problems.models.LogisticRegression;
import basin.problems.models.MatrixFactorization;
import basin.problems.models.OnlineLinear;
import basin.problems.models.StudentTeacherRelu;
import basin.problems.networks.Network;
import basin.problems.quadratics.NesterovWorst;
import basin.problems.quadratics.Quadratic;
import basin.problems.quadratics.QuadraticDeep;
import basin.problems.quadratics.RotatedQuadratic;
import basin.problems.regression.Nist;
import basin.problems.regression.NistLinear;
import basin.problems.surfaces.Ackley;
import basin.problems.surfaces.Beale;
import basin.problems.surfaces.Booth;
import basin.problems.surfaces.Branin;
import basin.problems.surfaces.DixonPrice;
import basin.problems.surfaces.Easom;
import basin.problems.surfaces.GoldsteinPrice;
import basin.problems.surfaces.Griewank;
import basin.problems.surfaces.Himmelblau;
import basin.problems.surfaces.HuberWorstCase;
import basin.problems.surfaces.HyperbolicSaddle;
import basin.problems.surfaces.Levy;
import basin.problems.surfaces.Matyas;
import basin.problems.surfaces.McCormick;
import basin.problems.surfaces.Michalewicz;
import basin.problems.surfaces.MonkeySaddle;
import basin.problems.surfaces.MullerBrown;
import basin.problems.surfaces.QuarticValley;
import basin.problems.surfaces.Rastrigin;
import basin.problems.surfaces.Rosenbrock;
import basin.problems.surfaces.Schwefel;
import basin.problems.surfaces.SixHumpCamel;
import basin.problems.surfaces.StyblinskiTang;
import basin.problems.surfaces.ThreeHumpCamel;
import basin.problems.surfaces.TiltedDoubleWell;
import basin.problems.surfaces.Zakharov;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.problem.Problem;

/** The problems that come with Basin. */
public final class ProblemsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Problem.class, "ackley", Ackley.class)
        .add(Problem.class, "beale", Beale.class)
        .add(Problem.class, "booth", Booth.class)
        .add(Problem.class, "branin", Branin.class)
        .add(Problem.class, "catapult", Catapult.class)
        .add(Problem.class, "deep-linear", DeepLinear.class)
        .add(Problem.class, "dixon-price", DixonPrice.class)
        .add(Problem.class, "easom", Easom.class)
        .add(Problem.class, "goldstein-price", GoldsteinPrice.class)
        .add(Problem.class, "griewank", Griewank.class)
        .add(Problem.class, "himmelblau", Himmelblau.class)
        .add(Problem.class, "huber-worst-case", HuberWorstCase.class)
        .add(Problem.class, "hyperbolic-saddle", HyperbolicSaddle.class)
        .add(Problem.class, "levy", Levy.class)
        .add(Problem.class, "logistic-regression", LogisticRegression.class)
        .add(Problem.class, "matrix-factorization", MatrixFactorization.class)
        .add(Problem.class, "matyas", Matyas.class)
        .add(Problem.class, "mccormick", McCormick.class)
        .add(Problem.class, "michalewicz", Michalewicz.class)
        .add(Problem.class, "monkey-saddle", MonkeySaddle.class)
        .add(Problem.class, "muller-brown", MullerBrown.class)
        .add(Problem.class, "nesterov-worst", NesterovWorst.class)
        .add(Problem.class, "network", Network.class)
        .add(Problem.class, "nist", Nist.class)
        .add(Problem.class, "nist-linear", NistLinear.class)
        .add(Problem.class, "online-linear", OnlineLinear.class)
        .add(Problem.class, "quadratic", Quadratic.class)
        .add(Problem.class, "quadratic-deep", QuadraticDeep.class)
        .add(Problem.class, "quartic-valley", QuarticValley.class)
        .add(Problem.class, "rastrigin", Rastrigin.class)
        .add(Problem.class, "rosenbrock", Rosenbrock.class)
        .add(Problem.class, "rotated-quadratic", RotatedQuadratic.class)
        .add(Problem.class, "schwefel", Schwefel.class)
        .add(Problem.class, "six-hump-camel", SixHumpCamel.class)
        .add(Problem.class, "student-teacher-relu", StudentTeacherRelu.class)
        .add(Problem.class, "styblinski-tang", StyblinskiTang.class)
        .add(Problem.class, "three-hump-camel", ThreeHumpCamel.class)
        .add(Problem.class, "tilted-double-well", TiltedDoubleWell.class)
        .add(Problem.class, "zakharov", Zakharov.class);
  }
}
