package basin.layers.truth;

import static java.util.Map.entry;

import basin.layers.shape.Flatten;
import basin.layers.windows.GlobalAvgPool;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Outputs, gradients and running statistics of layers with given weights against PyTorch's. */
class LayersTruthTest {
  private static final int FLOOR = 70;

  /** By the kind of layer that a case names; one line each, in alphabetical order. */
  private static final Map<String, LayerCase> KINDS =
      Map.ofEntries(
          entry("avg_pool1d", new PoolCase()),
          entry("avg_pool2d", new PoolCase()),
          entry("batch_norm_1d", new BatchNormCase()),
          entry("batch_norm_2d", new BatchNormCase()),
          entry("batch_norm_rows", new BatchNormCase()),
          entry("conv1d", new Conv1dCase()),
          entry("conv2d", new Conv2dCase()),
          entry("dense", new DenseCase()),
          entry("depthwise_conv2d", new Conv2dCase()),
          entry("dropout", new DropoutCase()),
          entry("embedding", new EmbeddingCase()),
          entry("encoder_block_pre_ln", new EncoderBlockCase()),
          entry("flatten", settings -> new Flatten()),
          entry("global_avg_pool", settings -> new GlobalAvgPool()),
          entry("glu", new GluCase()),
          entry("group_norm", new NormCase(NormCase.Kind.GROUP)),
          entry("gru", new RecurrentCase()),
          entry("highway", new HighwayCase()),
          entry("layer_norm", new NormCase(NormCase.Kind.LAYER)),
          entry("lstm", new RecurrentCase()),
          entry("max_pool1d", new PoolCase()),
          entry("max_pool2d", new PoolCase()),
          entry("maxout", new MaxoutCase()),
          entry("positional_encoding", new PositionalEncodingCase()),
          entry("preact_residual_batch_norm", new PreactivationCase()),
          entry("prelu", new PReluCase()),
          entry("residual_dense_relu_dense", new ResidualCase()),
          entry("rms_norm", new NormCase(NormCase.Kind.RMS)),
          entry("rnn", new RecurrentCase()),
          entry("self_attention", new SelfAttentionCase()));

  @TestFactory
  Stream<DynamicTest> outputsGradientsAndStatisticsAgree() {
    return Truth.read("layers.json").tests("cases", "id", FLOOR, LayersTruthTest::check);
  }

  private static void check(JsonNode c) {
    LayerCase kind = KINDS.get(c.required("layer").asText());
    Assumptions.assumeTrue(kind != null, "no such layer");
    kind.check(c);
  }
}
