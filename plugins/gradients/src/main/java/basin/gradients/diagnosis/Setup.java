package basin.gradients.diagnosis;

import basin.spi.report.TreeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a trial is set up, read from its tree. */
final class Setup {
  private static final String NETWORK = "problem.network.";
  private static final String LAYERS = "layers";

  private final Map<?, ?> root;
  private final Map<?, ?> network;
  private final List<Part> layers = new ArrayList<>();

  private Setup(Map<?, ?> root, Map<?, ?> network) {
    this.root = root;
    this.network = network;
    gather(NETWORK + LAYERS, network.get(LAYERS));
  }

  /** Of a trial; empty if it trains no network. */
  static Optional<Setup> of(String tree) {
    return TreeJson.read(tree) instanceof Map<?, ?> root
            && root.get("problem") instanceof Map<?, ?> problem
            && problem.get("network") instanceof Map<?, ?> network
        ? Optional.of(new Setup(root, network))
        : Optional.empty();
  }

  private void gather(String path, Object tree) {
    if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Part part = Part.of(path + "[" + i + "]", list.get(i));
        layers.add(part);
        gather(part.path() + "." + LAYERS, part.settings().get(LAYERS));
      }
    }
  }

  /** All layers, those inside others behind them. */
  List<Part> layers() {
    return layers;
  }

  /** Those that are fully connected. */
  List<Part> dense() {
    return layers.stream().filter(layer -> layer.name().equals("dense")).toList();
  }

  /** Whether the last layer is fully connected, and the last of the list. */
  boolean plain() {
    return !layers.isEmpty() && last().name().equals("dense") && top(last());
  }

  /** Whether a layer stands in the network's own list. */
  boolean top(Part layer) {
    return layer.path().matches("problem\\.network\\.layers\\[\\d+]\\.[a-z0-9-]+");
  }

  Part last() {
    return layers.get(layers.size() - 1);
  }

  /** Fully connected layers before the last. */
  List<Part> hidden() {
    return dense().stream().filter(layer -> layer != last()).toList();
  }

  Part loss() {
    return Part.of(NETWORK + "loss", network.get("loss"));
  }

  Part initializer() {
    return Part.of(NETWORK + "initializer", network.get("initializer"));
  }

  Part data() {
    return Part.of(NETWORK + "data", network.get("data"));
  }

  /** The list of layers, as JSON holds it. */
  List<?> list() {
    return (List<?>) network.get(LAYERS);
  }

  Part train() {
    return new Part("train", "train", (Map<?, ?>) root.get("train"));
  }

  /** The optimizer; of a chain the link that has a rate. */
  Part optimizer() {
    Part whole = Part.of("optimizer", root.get("optimizer"));
    if (whole.settings().get("links") instanceof List<?> links) {
      for (int i = 0; i < links.size(); i++) {
        Part link = Part.of(whole.path() + ".links[" + i + "]", links.get(i));
        if (link.has("rate")) {
          return link;
        }
      }
    }
    return whole;
  }

  /** Whether the optimizer is a single rule. */
  boolean unchained() {
    return optimizer().path().matches("optimizer\\.[a-z0-9-]+");
  }
}
