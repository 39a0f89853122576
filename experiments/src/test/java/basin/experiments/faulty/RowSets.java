package basin.experiments.faulty;

import basin.engine.random.SeededStreams;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;

/**
 * The rows of cases, by what they say of them, from Basin's named streams: {@code data} for the
 * rows and {@code labels} for what is wrong with their labels.
 */
final class RowSets {
  private final Map<String, RowMaker> makers;

  /**
   * All kinds of rows.
   *
   * @param data where MNIST is
   */
  RowSets(Path data) {
    Shipped shipped = new Shipped(data);
    makers =
        Map.ofEntries(
            Map.entry("circles", Shapes::circles),
            Map.entry("moons", Shapes::moons),
            Map.entry("blobs", Shapes::blobs),
            Map.entry("two-spirals", Shapes::twoSpirals),
            Map.entry("box", Shapes::box),
            Map.entry("two-boxes", Shapes::twoBoxes),
            Map.entry("halves", Shapes::onesAndZeros),
            Map.entry("polynomial", Functions::polynomial),
            Map.entry("sine", Functions::sine),
            Map.entry("logarithm", Functions::logarithm),
            Map.entry("linear-map", Functions::linearMap),
            Map.entry("uneven-scales", Functions::unevenScales),
            Map.entry("friedman", Functions::friedman),
            Map.entry("independent-labels", Functions::independentLabels),
            Map.entry("bits", Bits::rows),
            Map.entry("table", Listed::rows),
            Map.entry("digits", shipped::digits),
            Map.entry("iris", shipped::iris),
            Map.entry("wine", shipped::wine),
            Map.entry("breast-cancer", shipped::breastCancer),
            Map.entry("diabetes", shipped::diabetes),
            Map.entry("mnist", shipped::mnist));
  }

  /** The rows, written, scaled and labelled as the case says. */
  RowSet of(JsonNode data) {
    String set = data.get("set").asText();
    RowMaker maker = makers.get(set);
    if (maker == null) {
      throw new CannotRun("no rows of the kind " + set);
    }
    SeededStreams streams = new SeededStreams(data.path("seed").asLong(0));
    RowSet drawn = maker.rows(data, streams.named("data"));
    RowSet all = drawn.training(data.path("train").asInt(drawn.inputs().length));
    RowSet written = Encoded.as(data.path("targets").asText("one-hot"), all);
    Rescaled.apply(data.path("inputs-scaled"), written.inputs(), written.train());
    Rescaled.apply(data.path("targets-scaled"), written.targets(), written.train());
    return Mislabelled.apply(data.path("labels"), written, streams.named("labels"));
  }
}
