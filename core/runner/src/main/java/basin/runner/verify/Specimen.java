package basin.runner.verify;

import basin.lab.catalog.Catalog;
import basin.lab.experiment.Experiment;
import basin.runner.experiment.Enclosed;
import java.io.IOException;
import java.util.Locale;

/**
 * What is trained to see whether the bits are right. Each is an experiment among this package's
 * resources, under its own name, and says there what it is after.
 */
enum Specimen {
  ACTIVATIONS,
  BATCHES,
  DEEP_SIGMOID,
  DIVERGENCE,
  FULL_BATCH,
  INITIALIZERS,
  LOSSES,
  OPTIMIZERS,
  PROBES,
  SCHEDULES,
  SHAPES,
  STOPPING,
  SURFACES,
  WIDE,
  ZEROS;

  /** As in {@code deep-sigmoid}. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Experiment experiment(Catalog catalog) throws IOException {
    return Enclosed.experiment(Specimen.class, title(), catalog);
  }
}
