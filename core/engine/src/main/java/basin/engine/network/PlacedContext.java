package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.engine.state.RunState;
import basin.spi.descent.Block;
import basin.spi.descent.Schedule;
import basin.spi.network.ActiveLayer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one layer works on: views on its stretch of the point and of the gradient. */
final class PlacedContext implements LayerContext {
  private final PlacedLayer placed;
  private final ActiveNetwork network;
  private final RunState state;
  private final Map<String, Matrix> values;
  private final Map<String, Matrix> gradients;

  PlacedContext(PlacedLayer placed, ActiveNetwork network) {
    this.placed = placed;
    this.network = network;
    this.state = network.state().scope(placed.path());
    this.values = views(network.vectors().point());
    this.gradients = views(network.vectors().gradient());
  }

  @Override
  public Shape inputs() {
    return placed.inputs();
  }

  @Override
  public int rows() {
    return network.rows();
  }

  @Override
  public Precision precision() {
    return arithmetic().precision();
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
  public ActiveLayer inner(int index) {
    return network.start(placed.inner().get(index));
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    return arithmetic().matrix(rows, columns);
  }

  @Override
  public RunState state() {
    return state;
  }

  @Override
  public double value(Schedule schedule) {
    return schedule.at(network.progress());
  }

  private Arithmetic arithmetic() {
    return network.arithmetic();
  }

  private Map<String, Matrix> views(Vec vector) {
    Map<String, Matrix> views = new HashMap<>();
    List<Parameter> parameters = placed.plan().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Block block = placed.blocks().get(i);
      views.put(
          parameters.get(i).name(),
          arithmetic().view(vector, block.offset(), block.rows(), block.columns()));
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
