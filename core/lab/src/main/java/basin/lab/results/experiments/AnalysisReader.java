package basin.lab.results.experiments;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.report.Analysis;
import java.util.List;
import java.util.Optional;

/**
 * Makes objects of analyses that the database kept as text.
 *
 * @param catalog where kinds of analyses are found
 */
public record AnalysisReader(Catalog catalog) {
  private static final Place HERE = Place.of("stored analysis");

  private record Holder(Analysis analysis) {}

  /** Empty if the catalog lacks its component, or that takes other settings. */
  public Optional<Analysis> read(String json) {
    Faults faults = new Faults();
    Tree.Mapping tree =
        new Tree.Mapping(HERE, List.of(new Tree.Entry(HERE, "analysis", JsonTree.of(json))));
    return new Binder(catalog, faults)
        .bind(Holder.class, tree, "")
        .filter(any -> faults.isEmpty())
        .map(Holder::analysis);
  }
}
