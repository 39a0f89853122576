package basin.optimizers;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.spi.descent.Objective;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A reference's objective on points as Basin lays them out, in float64.
 *
 * @param function of parameters in the reference's order
 * @param layout of the points
 */
record TruthProblem(TruthObjective function, TruthLayout layout) implements Objective {
  static TruthProblem of(JsonNode objective) {
    return new TruthProblem(TruthObjective.of(objective), TruthLayout.of(objective));
  }

  /** A space for one run. */
  Space space() {
    Arithmetic arithmetic = Arithmetic.of(Precision.FLOAT64);
    return new RunSpace(
        layout.blocks(),
        layout.places().length,
        arithmetic,
        new RunState(arithmetic, new SeededStreams(0)));
  }

  @Override
  public double value(Vec point) {
    double[] x = layout.taken(point.toArray());
    return function.at(x, new double[x.length]);
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    double[] x = layout.taken(point.toArray());
    double[] slope = new double[x.length];
    double value = function.at(x, slope);
    gradient.set(layout.placed(slope));
    return value;
  }
}
