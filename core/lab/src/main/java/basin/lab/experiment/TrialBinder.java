package basin.lab.experiment;

import basin.lab.catalog.Catalog;
import basin.spi.run.Trial;

/** Turns trials, which are pure data, into objects; on the driver and on every worker. */
public final class TrialBinder {
  private final Catalog catalog;

  /** Binds with the components of a catalog. */
  public TrialBinder(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The objects that a trial's tree describes.
   *
   * @throws basin.lab.yaml.FaultyFile if the catalog lacks a component or takes other settings
   */
  public Recipe bind(Trial trial) {
    throw new UnsupportedOperationException(catalog + trial.id());
  }
}
