package basin.testkit;

import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Loss;
import basin.spi.network.Parameter;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.network.Sequential;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Scratch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network on random training rows of 3 numbers, with squared errors: a linear layer and the
 * layers given behind it. What is wrong with their ∂loss/∂inputs shows in the first layer's
 * gradient.
 *
 * @param layers behind the first
 * @param shape of the rows that come to them
 * @param rows to train on; the first are the same however many there are
 */
public record SmallNetwork(List<Layer> layers, Shape shape, int rows) implements Problem {
  private static final int ROWS = 13;
  private static final int MORE = 4;

  /** With four units in front, on 13 rows. */
  public SmallNetwork(List<Layer> layers) {
    this(layers, Shape.of(4));
  }

  /** On 13 rows. */
  public SmallNetwork(List<Layer> layers, Shape shape) {
    this(layers, shape, ROWS);
  }

  @Override
  public Landscape open(Workshop workshop) {
    Shape outputs = layers.isEmpty() ? shape : new Sequential(layers, shape).outputs();
    int width = outputs.size();
    List<Layer> all = new ArrayList<>(layers);
    all.add(0, new Linear(shape));
    return workshop.network(new RandomRows(rows, width), all, new Squares(), normal());
  }

  /** N(0, ¼). */
  static Initializer normal() {
    return (block, fan, random) -> {
      for (int i = 0; i < block.length(); i++) {
        block.set(i, 0.5 * random.gaussian());
      }
    };
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT32;
  }

  private record RandomRows(int train, int targets) implements Dataset {
    @Override
    public Samples load(Shelf shelf, Streams streams) {
      RandomStream random = streams.withSeed(0).named("data");
      return new Samples(
          Task.REGRESSION,
          Table.of(rows(3, random), 3),
          Table.of(rows(targets, random), targets),
          IntStream.range(0, train).toArray(),
          IntStream.range(train, train + MORE / 2).toArray(),
          IntStream.range(train + MORE / 2, train + MORE).toArray(),
          "random numbers");
    }

    private double[][] rows(int columns, RandomStream random) {
      double[][] rows = new double[train + MORE][columns];
      for (double[] row : rows) {
        for (int c = 0; c < columns; c++) {
          row[c] = random.gaussian();
        }
      }
      return rows;
    }

    @Override
    public boolean seeded() {
      return false;
    }

    @Override
    public String digest(Shelf shelf) {
      return (train + MORE) + " random rows of 3 and " + targets;
    }
  }

  /** z = x·W. */
  record Linear(Shape shape) implements Layer {
    @Override
    public Plan plan(Shape inputs) {
      Fan fan = new Fan(inputs.size(), shape.size(), 1);
      return new Plan(
          shape,
          List.of(
              Parameter.weights("weights", inputs.size(), shape.size(), fan, Optional.empty())));
    }

    @Override
    public ActiveLayer start(LayerContext context) {
      Matrix outputs = context.matrix(context.rows(), shape.size());
      return new ActiveLayer() {
        private Matrix inputs;
        private Matrix signal;

        @Override
        public Matrix forward(Matrix x, Pass pass) {
          inputs = x;
          return outputs.top(x.rows()).product(x, context.value("weights"));
        }

        @Override
        public Matrix backward(Matrix gradient, boolean inputsToo) {
          signal = gradient;
          context.gradient("weights").productOfTransposed(inputs, gradient);
          return null; // always the first layer
        }

        @Override
        public Optional<Matrix> inputs() {
          return Optional.ofNullable(inputs);
        }

        @Override
        public Optional<Matrix> signal() {
          return Optional.ofNullable(signal);
        }
      };
    }

    @Override
    public String label() {
      return "linear";
    }
  }

  /** The mean over rows of ½ Σ (p − t)². */
  record Squares() implements Loss {
    @Override
    public double squares(int outputs) {
      return 0.5;
    }

    @Override
    public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
      Matrix error = scratch.like(predictions);
      error.all().set(predictions.all()).subtract(targets.all());
      error.rowDots(error, losses);
      losses.divide(2);
    }

    @Override
    public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
      gradient.all().set(predictions.all()).subtract(targets.all()).divide(targets.rows());
    }
  }
}
