package basin.lab.trial;

import basin.lab.binding.Canonical;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Json;
import basin.spi.report.Analysis;

/**
 * An analysis that an experiment asks for.
 *
 * @param text it with its settings, as JSON, as the database keeps it
 * @param analysis itself
 */
public record AnalysisEntry(String text, Analysis analysis) {
  /** Of an analysis whose kind is in a catalog. */
  public static AnalysisEntry of(Analysis analysis, Catalog catalog) {
    return new AnalysisEntry(
        Json.of(new Canonical(catalog).component(Analysis.class, (Record) analysis)), analysis);
  }
}
