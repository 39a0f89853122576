package basin.runner.experiment;

import basin.lab.catalog.Catalog;
import basin.lab.results.ResultsDatabase;
import basin.runner.Settings;
import basin.runner.live.Artist;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Draws the report of an experiment that runs, from what is stored of it at one instant. */
public final class ReportSoFar implements Artist {
  private final Reporter reporter;
  private final Catalog catalog;
  private final Settings settings;

  @Inject
  ReportSoFar(Reporter reporter, Catalog catalog, Settings settings) {
    this.reporter = reporter;
    this.catalog = catalog;
    this.settings = settings;
  }

  @Override
  public Path draw(String experiment, Path folder) {
    try (ResultsDatabase database = ResultsDatabase.openForReading(settings.out())) {
      return database.atOneInstant(() -> reporter.draw(database.read(experiment, catalog), folder));
    }
  }
}
