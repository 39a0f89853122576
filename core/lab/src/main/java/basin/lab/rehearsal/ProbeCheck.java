package basin.lab.rehearsal;

import basin.engine.training.Assignment;
import basin.engine.training.Observation;
import basin.lab.binding.Places;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.probe.Probe;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether two probes of one kind would write the same series, be it when the run is over. */
final class ProbeCheck {
  private ProbeCheck() {}

  static void refuseTwice(Assignment trial, Places places, Faults faults) {
    Map<Class<?>, Place> seen = new HashMap<>();
    for (Observation observation : trial.observations()) {
      Probe probe = observation.probe();
      Optional<Place> place = places.of(probe);
      Place first = place.isEmpty() ? null : seen.putIfAbsent(probe.getClass(), place.get());
      if (first != null) {
        faults.add(
            place.get(),
            "%s is listed already at %s, and both would record the same series; list it once"
                .formatted(places.name(probe).orElse("the probe"), first));
      }
    }
  }
}
