package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Block;
import basin.spi.network.Bench;
import basin.spi.network.Parameter;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one cell works on: views on its stretch of the point and of the gradient. */
final class LayerBench implements Bench {
  private final Blueprint.Storey storey;
  private final int rows;
  private final Arithmetic arithmetic;
  private final Streams streams;
  private final Map<String, Matrix> values;
  private final Map<String, Matrix> gradients;

  LayerBench(Blueprint.Storey storey, int rows, Seat seat, Arithmetic arithmetic, Streams streams) {
    this.storey = storey;
    this.rows = rows;
    this.arithmetic = arithmetic;
    this.streams = streams;
    this.values = views(seat.point());
    this.gradients = views(seat.gradient());
  }

  @Override
  public int inputs() {
    return storey.inputs();
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public Precision precision() {
    return arithmetic.precision();
  }

  @Override
  public Matrix value(String parameter) {
    return known(values, parameter);
  }

  @Override
  public Matrix gradient(String parameter) {
    return known(gradients, parameter);
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    return arithmetic.matrix(rows, columns);
  }

  @Override
  public RandomStream random(String name) {
    return streams.named(name + "." + storey.label());
  }

  private Map<String, Matrix> views(Vec vector) {
    Map<String, Matrix> views = new HashMap<>();
    List<Parameter> parameters = storey.plan().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Block block = storey.blocks().get(i);
      views.put(
          parameters.get(i).name(),
          arithmetic.view(vector, block.offset(), block.rows(), block.columns()));
    }
    return views;
  }

  private static Matrix known(Map<String, Matrix> views, String parameter) {
    Matrix view = views.get(parameter);
    if (view == null) {
      throw new IllegalArgumentException(
          "the layer asks for '" + parameter + "' but its plan names only " + views.keySet());
    }
    return view;
  }
}
