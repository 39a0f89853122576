package basin.reports.claims;

import basin.spi.report.Results;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the analyses of an experiment tell of its trials, each read once. */
final class AnalysisReadings {
  private final Results results;
  private final Map<String, Optional<AnalysisReading>> read = new HashMap<>();

  AnalysisReadings(Results results) {
    this.results = results;
  }

  /** By its full name, such as {@code atlas.best}; empty for a series that trials record. */
  Optional<AnalysisReading> of(String series) {
    return read.computeIfAbsent(series, name -> AnalysisReading.of(results, name));
  }
}
