package basin.problems;

import basin.activations.Tanh;
import basin.datasets.generated.RandomRows;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.initializers.Constant;
import basin.initializers.GlorotUniform;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.problems.models.LogisticRegression;
import basin.problems.models.OnlineLinear;
import basin.problems.networks.Network;
import basin.problems.quadratics.QuadraticDeep;
import basin.problems.quadratics.RotatedQuadratic;
import basin.problems.regression.Nist;
import basin.problems.regression.NistLinear;
import basin.spi.Plugin;
import basin.spi.problem.Problem;
import basin.testkit.ProblemContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ProblemsTest implements ProblemContract {
  private static final Split ALL = Split.of(0, 0);

  @Override
  public Plugin plugin() {
    return new ProblemsPlugin();
  }

  @Override
  public Map<String, Problem> components() {
    Map<String, Problem> problems = new LinkedHashMap<>(Surfaces.all());
    problems.put(
        "logistic-regression",
        new LogisticRegression(List.of(), List.of(), 40, 3, 2, Optional.empty(), 0.01, List.of()));
    problems.put(
        "logistic-regression on given rows",
        new LogisticRegression(
            List.of(List.of(1.0, 2.5), List.of(1.0, -40.0), List.of(1.0, 0.3)),
            List.of(1, 1, 0),
            1,
            1,
            1,
            Optional.of(0L),
            0,
            List.of(0.0)));
    problems.put(
        "rotated-quadratic",
        new RotatedQuadratic(List.of(1.0, 10.0), Optional.empty(), Optional.of(0L), List.of(1.0)));
    problems.put(
        "rotated-quadratic with saddles and valleys",
        new RotatedQuadratic(
            List.of(-2.0, 0.0, 300.0), Optional.of(7), Optional.empty(), List.of()));
    problems.put("nist", new Nist("danwood", 1));
    problems.put("nist with waves", new Nist("enso", 2));
    problems.put("nist-linear", new NistLinear("norris"));
    problems.put("nist-linear of predictors", new NistLinear("longley"));
    problems.put("online-linear", new OnlineLinear(3, 3, Optional.empty()));
    problems.put("online-linear of four", new OnlineLinear(1, 4, Optional.of(-1.0)));
    problems.put("quadratic-deep", new QuadraticDeep(1, 128, QuadraticDeep.Order.DRAWN));
    problems.put("quadratic-deep as given", new QuadraticDeep(2, 300, QuadraticDeep.Order.GIVEN));
    problems.put(
        "network",
        new Network(
            new RandomRows(
                17,
                4,
                0,
                3,
                RandomRows.Values.NORMAL,
                0,
                Encoding.ONE_HOT,
                Optional.of(0L),
                ALL,
                Scale.NONE),
            List.of(new Dense(3, new Tanh(), true, Optional.empty(), new Constant(0.1))),
            new Mse(),
            new GlorotUniform(1)));
    return problems;
  }
}
