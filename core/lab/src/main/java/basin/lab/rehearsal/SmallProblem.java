package basin.lab.rehearsal;

import basin.engine.data.GivenRows;
import basin.spi.data.Dataset;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Surface;
import basin.spi.problem.Workshop;
import basin.spi.random.Streams;
import java.util.List;

/** A problem on a few rows of its data. */
record SmallProblem(Problem problem, Outlines outlines) implements Problem {
  @Override
  public Landscape open(Workshop workshop) {
    return problem.open(new OnFewRows(workshop, outlines));
  }

  @Override
  public Precision precision() {
    return problem.precision();
  }

  private record OnFewRows(Workshop workshop, Outlines outlines) implements Workshop {
    @Override
    public Landscape surface(Surface surface) {
      return workshop.surface(surface);
    }

    @Override
    public Landscape network(Dataset data, List<Layer> layers, Loss loss, Initializer initializer) {
      Dataset few = new GivenRows(outlines.of(data).few());
      return workshop.network(few, layers, loss, initializer);
    }

    @Override
    public Streams streams() {
      return workshop.streams();
    }
  }
}
