package basin.lab.rehearsal;

import basin.engine.training.Assignment;
import basin.engine.training.Observation;
import basin.lab.binding.Places;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.metric.Metric;
import java.util.Optional;

/** Remarks on metrics that a file lists and that the data of a trial leave out. */
final class MetricCheck {
  private MetricCheck() {}

  static void tell(Assignment trial, Foresight foresight, Places places, Faults faults) {
    for (Observation observation : trial.observations()) {
      Optional<Place> probe = places.of(observation.probe());
      for (Metric metric : observation.probe().metrics()) {
        // What nobody listed has the place of the probe.
        places
            .of(metric)
            .filter(place -> !probe.equals(Optional.of(place)))
            .ifPresent(
                place ->
                    foresight
                        .misfit(metric)
                        .ifPresent(fact -> faults.remark(place, fact + "; it is left out")));
      }
    }
  }
}
