package basin.lab.provenance;

import basin.engine.number.Arithmetic;
import basin.lab.binding.Canonical;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.lab.experiment.Experiment;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import basin.spi.data.Dataset;
import basin.spi.number.Precision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that the results of a run rest on beside the experiment's file, as label → text. */
public final class Provenance {
  /** The label of what each seed draws of the data; absent if that is nothing. */
  public static final String DRAWN = "A seed draws";

  private Provenance() {}

  /**
   * Of a run of an experiment in this process.
   *
   * @param version of Basin
   * @param catalog the names of components
   * @param digests {@link Dataset#digest}, remembered; {@code DataRoom::digest}
   * @throws basin.spi.data.DataException if a data file is missing
   */
  public static Map<String, String> of(
      String version, Experiment experiment, Catalog catalog, Function<Dataset, String> digests) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Basin", version);
    texts.putAll(Machine.describe());
    texts.put("Kernels", Arithmetic.of(Precision.FLOAT32).kernels());
    texts.put("Seeds", seeds(experiment));
    drawn(experiment).ifPresent(drawn -> texts.put(DRAWN, drawn));
    texts.putAll(plugins(experiment));
    texts.putAll(data(experiment, new Canonical(catalog), digests));
    return texts;
  }

  /** What computes here, as far as bits could depend on it; a part of the above. */
  public static Map<String, String> computing() {
    Map<String, String> texts = new LinkedHashMap<>(Machine.describe());
    texts.keySet().retainAll(Set.of("Java", "Operating system", "Processor"));
    texts.put("Kernels", Arithmetic.of(Precision.FLOAT32).kernels());
    return texts;
  }

  private static String seeds(Experiment experiment) {
    return experiment.seeds().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static Optional<String> drawn(Experiment experiment) {
    String names =
        experiment.data().stream()
            .flatMap(set -> set.drawnBySeed().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static Map<String, String> plugins(Experiment experiment) {
    Map<String, String> texts = new TreeMap<>();
    experiment.components().stream()
        .map(Component::origin)
        .forEach(origin -> texts.put("Plugin " + origin.plugin(), describe(origin)));
    return texts;
  }

  private static String describe(Origin origin) {
    return (origin.jar() + " " + origin.version()).strip() + ", SHA-256 " + origin.digest();
  }

  private static Map<String, String> data(
      Experiment experiment, Canonical canonical, Function<Dataset, String> digests) {
    Map<String, String> texts = new TreeMap<>();
    for (Dataset set : experiment.data()) {
      texts.put("Data " + yaml(canonical, set), "SHA-256 " + digests.apply(set));
    }
    return texts;
  }

  /** With all its defaults, because they are part of what the digest stands for. */
  private static String yaml(Canonical canonical, Dataset set) {
    Tree tree = canonical.component(Dataset.class, (Record) set);
    return tree instanceof Tree.Mapping mapping ? Yaml.inside(mapping) : Yaml.line(tree);
  }
}
