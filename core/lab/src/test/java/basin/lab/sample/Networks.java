package basin.lab.sample;

import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Loss;
import basin.spi.network.Plan;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Scratch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Surface;
import basin.spi.problem.Workshop;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.List;
import java.util.Optional;

/** Problems and what they are made of. */
public interface Networks {
  @Doc("A feed-forward network that learns a data set.")
  record Network(
      @Doc("rows to learn from") Dataset data,
      @Doc("from the inputs to the predictions") List<Layer> layers,
      Loss loss,
      @Default("glorot-uniform") Initializer initializer)
      implements Problem {
    /** Copies the list. */
    public Network {
      layers = List.copyOf(layers);
    }

    @Override
    public Landscape open(Workshop workshop) {
      throw still();
    }

    @Override
    public Precision precision() {
      return Precision.FLOAT32;
    }
  }

  @Doc("A bowl.")
  record Bowl(@Default("2") @Range(from = 1) int dimension) implements Surface {
    @Override
    public double value(Vec x) {
      throw still();
    }

    @Override
    public void gradient(Vec x, Vec gradient) {
      throw still();
    }

    @Override
    public void start(Vec x, RandomStream random) {
      throw still();
    }
  }

  /** Data that are only looked at. */
  interface StillData extends Dataset {
    @Override
    default Samples load(Shelf shelf, Streams streams) {
      throw still();
    }

    @Override
    default boolean seeded() {
      return false;
    }

    @Override
    default String digest(Shelf shelf) {
      throw still();
    }
  }

  /** Shares of the rows. */
  record Split(
      @Default("0") @Range(from = 0, below = 1) double validation,
      @Default("0.2") @Range(from = 0, below = 1) double test) {
    /** Checks that rows are left to learn from. */
    public Split {
      if (validation + test >= 1) {
        throw new IllegalArgumentException("validation and test leave no row to learn from");
      }
    }
  }

  @Doc("Handwritten digits.")
  record Digits(@Default("{}") Split split) implements StillData {}

  @Doc("A table in a file.")
  record Csv(
      String file,
      @Default("[]") List<String> columns,
      @Default("one-hot") Encoding encoding,
      Optional<Long> seed)
      implements StillData {
    @Override
    public boolean seeded() {
      return seed.isEmpty();
    }

    /** How classes are written. */
    public enum Encoding {
      /** A column per class. */
      ONE_HOT,
      /** One column. */
      COLUMN
    }
  }

  @Doc("Every unit sees every input.")
  record Dense(
      @Doc("outputs") @Range(from = 1) int units,
      @Default("identity") Activation activation,
      @Default("true") boolean bias)
      implements Layer {
    @Override
    public Plan plan(Shape inputs) {
      throw still();
    }

    @Override
    public ActiveLayer start(LayerContext context) {
      throw still();
    }

    @Override
    public String label() {
      return "dense";
    }
  }

  /** An activation that is only looked at. */
  interface StillActivation extends Activation {
    @Override
    default void value(Vec z, Vec a) {
      throw still();
    }

    @Override
    default void slope(Vec z, Vec a, Vec slope, Vec scratch) {
      throw still();
    }
  }

  @Doc("z.")
  record Identity() implements StillActivation {}

  @Doc("max(0, z).")
  record Relu() implements StillActivation {}

  @Doc("max(αz, z).")
  record LeakyRelu(@Default("0.01") @Range(from = 0) double slope) implements StillActivation {}

  @Doc("Mean squared error.")
  record Mse() implements Loss {
    @Override
    public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
      throw still();
    }

    @Override
    public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
      throw still();
    }
  }

  /** An initializer that is only looked at. */
  interface StillInitializer extends Initializer {
    @Override
    default void fill(Vec block, Fan fan, RandomStream random) {
      throw still();
    }
  }

  @Doc("Uniform, by fans.")
  record GlorotUniform() implements StillInitializer {}

  @Doc("The same everywhere.")
  record Everywhere(@Default("0") double value) implements StillInitializer {}

  private static UnsupportedOperationException still() {
    return new UnsupportedOperationException("a sample does not run");
  }
}
