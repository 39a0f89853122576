package basin.problems;

import basin.problems.models.Catapult;
import basin.problems.models.OnlineLinear;
import basin.problems.networks.Network;
import basin.problems.quadratics.NesterovWorst;
import basin.problems.quadratics.Quadratic;
import basin.problems.quadratics.QuadraticDeep;
import basin.problems.surfaces.Himmelblau;
import basin.problems.surfaces.HuberWorstCase;
import basin.problems.surfaces.Rosenbrock;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.problem.Problem;

/** The problems that come with Basin. */
public final class ProblemsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Problem.class, "catapult", Catapult.class)
        .add(Problem.class, "himmelblau", Himmelblau.class)
        .add(Problem.class, "huber-worst-case", HuberWorstCase.class)
        .add(Problem.class, "nesterov-worst", NesterovWorst.class)
        .add(Problem.class, "network", Network.class)
        .add(Problem.class, "online-linear", OnlineLinear.class)
        .add(Problem.class, "quadratic", Quadratic.class)
        .add(Problem.class, "quadratic-deep", QuadraticDeep.class)
        .add(Problem.class, "rosenbrock", Rosenbrock.class);
  }
}
