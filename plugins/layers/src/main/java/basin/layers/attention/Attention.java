package basin.layers.attention;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/** A {@link SelfAttention} at work. */
final class Attention implements ActiveLayer {
  private final int steps;
  private final int features;
  private final Matrix weights;
  private final Matrix weightsGradient;
  private final Vec bias;
  private final Vec biasGradient;
  private final Matrix outputWeights;
  private final Matrix outputWeightsGradient;
  private final Vec outputBias;
  private final Vec outputBiasGradient;
  private final Buffer projected;
  private final Buffer joined;
  private final Buffer outputs;
  private final Buffer joinedBack;
  private final Buffer projectedBack;
  private final Buffer inputsBack;
  private final List<AttentionHead> heads = new ArrayList<>();
  private Matrix inputs;

  Attention(LayerContext context, int count, boolean causal) {
    this.steps = context.inputs().dimension(0);
    this.features = context.inputs().last();
    this.weights = context.value("weights");
    this.weightsGradient = context.gradient("weights");
    this.bias = context.value("bias").all();
    this.biasGradient = context.gradient("bias").all();
    this.outputWeights = context.value("output-weights");
    this.outputWeightsGradient = context.gradient("output-weights");
    this.outputBias = context.value("output-bias").all();
    this.outputBiasGradient = context.gradient("output-bias").all();
    this.projected = context.buffer(3 * features);
    this.joined = context.buffer(features);
    this.outputs = context.buffer(steps * features);
    this.joinedBack = context.buffer(features);
    this.projectedBack = context.buffer(3 * features);
    this.inputsBack = context.buffer(steps * features);
    for (int head = 0; head < count; head++) {
      heads.add(new AttentionHead(context, steps, features, features / count, head, causal));
    }
  }

  @Override
  public Matrix forward(Matrix x, Pass pass) {
    int all = x.rows() * steps;
    inputs = x.reshaped(all, features);
    Matrix qkv = projected.rows(all).affine(inputs, weights, bias);
    Matrix together = joined.rows(all);
    for (AttentionHead head : heads) {
      head.forward(qkv, together);
    }
    Matrix out = outputs.rows(x.rows());
    out.reshaped(all, features).affine(together, outputWeights, outputBias);
    return out;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    int all = gradient.rows() * steps;
    Matrix dy = gradient.reshaped(all, features);
    outputWeightsGradient.productOfTransposed(joined.rows(all), dy);
    dy.columnSums(outputBiasGradient);
    Matrix back = joinedBack.rows(all).productByTransposed(dy, outputWeights);
    Matrix dqkv = projectedBack.rows(all);
    for (AttentionHead head : heads) {
      head.backward(back, dqkv);
    }
    weightsGradient.productOfTransposed(inputs, dqkv);
    dqkv.columnSums(biasGradient);
    if (!inputsToo) {
      return null;
    }
    Matrix dx = inputsBack.rows(gradient.rows());
    dx.reshaped(all, features).productByTransposed(dqkv, weights);
    return dx;
  }
}
