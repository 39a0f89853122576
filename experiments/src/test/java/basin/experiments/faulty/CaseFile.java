package basin.experiments.faulty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A case as an experiment of Basin: its rows as a table, and a file beside it. */
final class CaseFile {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FaultyCase of;
  private final RowSet rows;
  private final String table;

  /** The rows are those of the case. */
  CaseFile(FaultyCase of, RowSet rows) {
    this.of = of;
    this.rows = rows;
    this.table = of.id() + ".csv";
  }

  /**
   * Writes both.
   *
   * @param more what else stands in the file, such as probes
   * @return the experiment's file
   */
  Path write(Path folder, Map<String, JsonNode> more) {
    ObjectNode file = MAKE.objectNode();
    file.put("name", of.id());
    file.put("question", "What is wrong with " + of.id() + ", if anything is?");
    file.set("problem", object("network", network()));
    file.set("optimizer", optimizer());
    file.set("train", train());
    file.put("precision", "float64");
    file.set("goal", object("metric", MAKE.textNode("train.loss")));
    more.forEach(file::set);
    Path path = folder.resolve(of.id() + ".yaml");
    try {
      Files.writeString(folder.resolve(table), TableText.of(rows, classes()));
      Files.writeString(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  /** Whether targets are the names of classes; where one of them is missing they are numbers. */
  boolean classes() {
    if (rows.classes().isEmpty() || !encoded()) {
      return false;
    }
    int columns = rows.targets()[0].length;
    long met = Arrays.stream(rows.classes().orElseThrow()).limit(rows.train()).distinct().count();
    return met == (columns == 1 ? 2 : columns);
  }

  /** Whether Basin writes classes as the case does. To the hinge loss 0 and 1 are −1 and 1. */
  private boolean encoded() {
    String encoding = of.node().get("data").path("targets").asText("one-hot");
    boolean hinge = of.node().get("loss").asText().equals("hinge");
    return encoding.equals("one-hot")
        || encoding.equals("column")
        || encoding.equals("signs") && hinge;
  }

  private ObjectNode network() {
    ObjectNode network = MAKE.objectNode();
    network.set("data", object("csv", data()));
    network.set("layers", layers());
    network.set("loss", loss());
    network.set("initializer", setting("weights", MAKE.textNode("glorot-uniform")));
    return network;
  }

  private ObjectNode data() {
    ObjectNode data = MAKE.objectNode();
    data.put("file", table);
    data.put("header", "true");
    ArrayNode target = data.putArray("target");
    if (classes()) {
      target.add("class");
      data.put("encoding", rows.targets()[0].length == 1 ? "column" : "one-hot");
    } else {
      for (int t = 0; t < rows.targets()[0].length; t++) {
        target.add("t" + (t + 1));
      }
    }
    data.put("task", classes() ? "classification" : "regression");
    if (rows.train() < rows.inputs().length) {
      data.put("split-column", "part");
    }
    return data;
  }

  private ArrayNode layers() {
    ArrayNode layers = MAKE.arrayNode();
    for (JsonNode layer : of.node().get("network").get("layers")) {
      for (int i = 0; i < layer.path("repeat").asInt(1); i++) {
        ObjectNode dense = object("dense", dense(layer));
        layers.add(
            layer.path("skip").asBoolean(false)
                ? object("residual", MAKE.arrayNode().add(dense))
                : dense);
        if (layer.has("dropout")) {
          layers.add(object("dropout", layer.get("dropout")));
        }
      }
    }
    return layers;
  }

  private ObjectNode dense(JsonNode layer) {
    ObjectNode dense = MAKE.objectNode();
    dense.set("units", layer.get("units"));
    copy(layer, "activation", dense, "activation");
    copy(layer, "weights", dense, "weights");
    if (layer.path("no-bias").asBoolean(false)) {
      dense.put("bias", false);
    } else if (layer.has("bias")) {
      dense.set("bias-initializer", layer.get("bias"));
    } else if (of.node().get("network").has("bias")) {
      dense.set("bias-initializer", of.node().get("network").get("bias"));
    }
    return dense;
  }

  private static void copy(JsonNode from, String name, ObjectNode to, String as) {
    if (from.has(name)) {
      to.set(as, from.get(name));
    }
  }

  private JsonNode setting(String name, JsonNode otherwise) {
    JsonNode network = of.node().get("network");
    return network.has(name) ? network.get(name) : otherwise;
  }

  private JsonNode loss() {
    JsonNode loss = of.node().get("loss");
    if (loss.asText().equals("hinge") && rows.targets()[0].length > 1) {
      return object("hinge", object("form", MAKE.textNode("binary")));
    }
    return loss;
  }

  private JsonNode optimizer() {
    JsonNode optimizer = of.node().get("optimizer");
    if (!optimizer.has("chain")) {
      return rule(optimizer);
    }
    ArrayNode links = MAKE.arrayNode();
    optimizer.get("chain").forEach(link -> links.add(rule(link)));
    return object("chain", object("links", links));
  }

  /** As it is; Adadelta has the defaults of Keras, which the cases are given for. */
  private static JsonNode rule(JsonNode optimizer) {
    if (!optimizer.has("adadelta")) {
      return optimizer;
    }
    ObjectNode settings = optimizer.get("adadelta").deepCopy();
    settings.set("decay", settings.has("rho") ? settings.remove("rho") : MAKE.numberNode(0.95));
    if (!settings.has("epsilon")) {
      settings.put("epsilon", 1e-7);
    }
    return object("adadelta", settings);
  }

  private ObjectNode train() {
    ObjectNode train = MAKE.objectNode();
    train.set("epochs", of.node().get("epochs"));
    if (of.node().get("batch").isNumber()) {
      train.put("batch", Math.min(of.node().get("batch").asInt(), rows.train()));
    }
    return train;
  }

  private static ObjectNode object(String name, JsonNode value) {
    ObjectNode object = MAKE.objectNode();
    object.set(name, value);
    return object;
  }
}
