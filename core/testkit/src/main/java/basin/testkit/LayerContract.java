package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.Space;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every layer must hold to. Each is put behind a linear layer, of four units if nothing else
 * is said, so that the gradients of its parameters and of its inputs are both seen.
 */
public interface LayerContract extends ComponentContract<Layer> {
  @Override
  default Class<Layer> point() {
    return Layer.class;
  }

  /** The shape of the rows that come to a layer. */
  default Shape inputs(Layer layer) {
    return Shape.of(4);
  }

  /** Of parameters and inputs, without noise. */
  @TestFactory
  default Stream<DynamicTest> gradientsAreTheCentralDifferences() {
    return each(
        layer -> {
          Landscape landscape = open(layer, OptionalInt.empty(), Precision.FLOAT64);
          Vec point = start(landscape, Precision.FLOAT64);
          Vec gradient = Arithmetic.of(Precision.FLOAT64).vec(point.length());
          landscape.whole().gradient(point, gradient);
          double[] slopes = Slopes.of(landscape.whole()::value, point);
          Slopes.assertAgree(slopes, gradient.toArray(), 1e-7);
        });
  }

  /** What layers tell of their inputs and signals makes up the gradients of weights and biases. */
  @TestFactory
  default Stream<DynamicTest> gradientsAreTheOuterProductsThatLayersTellOf() {
    return each(
        layer -> {
          Landscape landscape = open(layer, OptionalInt.empty(), Precision.FLOAT64);
          Vec gradient = Arithmetic.of(Precision.FLOAT64).vec(landscape.dimension());
          Objective whole = landscape.whole();
          whole.gradient(start(landscape, Precision.FLOAT64), gradient);
          Set<String> told = new HashSet<>();
          for (OuterProduct product : whole.outerProducts()) {
            told.add(product.weights());
            OuterProducts.assertMakeUp(gradient, product, landscape.blocks());
          }
          assertTrue(told.contains("linear1.weights"), told::toString);
        });
  }

  /** Second derivatives come of the layer's own code on numbers that carry tangents. */
  @TestFactory
  default Stream<DynamicTest> hessianProductsAreTheCentralDifferencesOfTheGradient() {
    return each(
        layer -> {
          Landscape landscape = open(layer, OptionalInt.of(5), Precision.FLOAT64);
          Vec point = start(landscape, Precision.FLOAT64);
          Tangents.assertHessianProducts(landscape.whole(), point);
        });
  }

  /** A pass over many rows leaves nothing behind for a pass over few: 13 rows, then 5, 5 and 3. */
  @TestFactory
  default Stream<DynamicTest> aShortPassSeesNothingOfALongOne() {
    return each(
        layer -> {
          Landscape used = open(layer, OptionalInt.of(5), Precision.FLOAT64);
          Landscape fresh = open(layer, OptionalInt.of(5), Precision.FLOAT64);
          Vec point = start(used, Precision.FLOAT64);
          Vec gradient = Arithmetic.of(Precision.FLOAT64).vec(point.length());
          Vec expected = Arithmetic.of(Precision.FLOAT64).vec(point.length());
          used.whole().gradient(point, gradient);
          used.measure(point);
          assertEquals(
              fresh.batch(2).gradient(point, expected), used.batch(2).gradient(point, gradient));
          assertArrayEquals(expected.toArray(), gradient.toArray());
        });
  }

  /**
   * With 1 to 18 rows, on shapes of one, two and three dimensions as far as the layer takes them:
   * an output does not depend on how many rows there are, the loss is that of a plain loop, and
   * slopes along random directions are the central differences, in training and in evaluation.
   */
  @TestFactory
  default Stream<DynamicTest> everyNumberOfRowsIsRight() {
    return each(layer -> LayerRows.shapes(layer, inputs(layer)).forEach(LayerRows::check));
  }

  /** One formula, two precisions. */
  @TestFactory
  default Stream<DynamicTest> float32IsNearFloat64() {
    return each(
        layer -> {
          Landscape wide = open(layer, OptionalInt.empty(), Precision.FLOAT64);
          Landscape narrow = open(layer, OptionalInt.empty(), Precision.FLOAT32);
          Vec widePoint = start(wide, Precision.FLOAT64);
          Vec narrowPoint = start(narrow, Precision.FLOAT32);
          Vec wideGradient = Arithmetic.of(Precision.FLOAT64).vec(widePoint.length());
          Vec narrowGradient = Arithmetic.of(Precision.FLOAT32).vec(widePoint.length());
          assertEquals(
              wide.whole().gradient(widePoint, wideGradient),
              narrow.whole().gradient(narrowPoint, narrowGradient),
              1e-4);
          Slopes.assertAgree(wideGradient.toArray(), narrowGradient.toArray(), 1e-4);
        });
  }

  /** Units that are said to change places do, between two such layers. */
  @TestFactory
  default Stream<DynamicTest> unitsThatMayChangePlacesMay() {
    return each(
        layer -> {
          if (layer.affineInside()) {
            Landscape landscape =
                open(List.of(layer, layer), inputs(layer), OptionalInt.empty(), Precision.FLOAT64);
            Exchanges.assertUnnoticed(landscape, start(landscape, Precision.FLOAT64));
          }
        });
  }

  /** The label begins the names of blocks and series. */
  @TestFactory
  default Stream<DynamicTest> theLabelIsALowerCaseWord() {
    return each(
        layer ->
            assertTrue(
                layer.label().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                () -> "label() is no lower-case word, as in dense: " + layer.label()));
  }

  /** k steps, save, a fresh start, load, go on: the same bits. */
  @TestFactory
  default Stream<DynamicTest> aSavedRunGoesOnToTheSameBits() {
    Continuation.announce(this);
    return each(
        layer -> {
          SmallRun run =
              SmallRun.onNetwork(new SmallNetwork(List.of(layer), inputs(layer)), Precision.FLOAT32)
                  .withOptimizer(new TwiceAStep(1e-3));
          run.assertContinued(List.of(), List.of());
          run.withoutBatches().assertContinued(List.of(), List.of());
        });
  }

  /** w ← w − ηg, the gradient taken twice: layers must not count on one pass per step. */
  record TwiceAStep(double rate) implements Optimizer {
    @Override
    public Descent start(Space space) {
      return (point, gradient, objective, progress) -> {
        objective.gradient(point, gradient);
        double loss = objective.gradient(point, gradient);
        point.addScaled(-rate, gradient);
        return loss;
      };
    }
  }

  private Landscape open(Layer layer, OptionalInt batch, Precision precision) {
    return open(List.of(layer), inputs(layer), batch, precision);
  }

  private static Landscape open(
      List<Layer> layers, Shape inputs, OptionalInt batch, Precision precision) {
    return new SmallNetwork(layers, inputs)
        .open(
            new TrialWorkshop(
                new DataRoom(new NoFiles()),
                batch,
                Arithmetic.of(precision),
                new SeededStreams(0)));
  }

  private static Vec start(Landscape landscape, Precision precision) {
    Vec point = Arithmetic.of(precision).vec(landscape.dimension());
    landscape.start(point, new SeededStreams(0));
    return point;
  }
}
