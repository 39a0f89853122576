package basin.engine.network;

import basin.spi.network.Layer;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import basin.spi.network.Sequential;
import basin.spi.number.Shape;
import java.util.List;
import java.util.Locale;

/**
 * How large a network is, from the plans of its layers alone, however large that is.
 *
 * @param parameters numbers to learn; at most {@code Long.MAX_VALUE}
 * @param activations numbers per row that all layers put out together; at most {@code
 *     Long.MAX_VALUE}
 * @param outputs the shape of a row that the last layer puts out
 * @param largest the layer with the most parameters
 */
public record NetworkSize(long parameters, long activations, Shape outputs, Layer largest) {
  private static final double GIGABYTE = 1e9;

  /**
   * Of one layer or more behind rows of a shape.
   *
   * @throws basin.spi.network.ShapeMismatch if a layer wants another shape than comes in
   */
  public static NetworkSize of(List<Layer> layers, Shape inputs) {
    long parameters = 0;
    long activations = 0;
    long most = -1;
    Layer largest = null;
    Shape shape = inputs;
    for (Layer layer : layers) {
      Plan plan = layer.plan(shape);
      long own = parameters(plan);
      if (own > most) {
        most = own;
        largest = layer;
      }
      parameters = sum(parameters, own);
      activations = sum(activations, activations(plan));
      shape = plan.outputs();
    }
    return new NetworkSize(parameters, activations, shape, largest);
  }

  /** {@code 8 000 000 003 parameters (32 GB in float32)}. */
  public String inWords() {
    return grouped(parameters)
        + " parameters ("
        + grouped(Math.round(Float.BYTES * (parameters / GIGABYTE)))
        + " GB in float32)";
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  private static long parameters(Plan plan) {
    long sum = 0;
    for (Parameter parameter : plan.parameters()) {
      sum = sum(sum, (long) parameter.rows() * parameter.columns()); // two ints fit in a long
    }
    for (Sequential inner : plan.inner()) {
      sum = sum(sum, of(inner.layers(), inner.inputs()).parameters());
    }
    return sum;
  }

  private static long activations(Plan plan) {
    long sum = plan.outputs().size();
    for (Sequential inner : plan.inner()) {
      sum = sum(sum, of(inner.layers(), inner.inputs()).activations());
    }
    return sum;
  }

  private static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }
}
