package basin.lab.rehearsal;

import basin.lab.binding.Places;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which series the probes of a trial record, and what they remark. */
final class Programme {
  private final Map<String, Probe> writers = new HashMap<>();
  private final Set<String> series = new TreeSet<>();
  private final Map<Probe, Set<String>> remarks = new LinkedHashMap<>();
  private final Map<Probe, String> clashes = new LinkedHashMap<>();

  /** Takes down what one probe records. */
  Recorder recorder(Probe probe) {
    return new Recorder() {
      @Override
      public void record(String name, double value) {
        add(name, probe);
      }

      @Override
      public void record(String name, double[] values) {
        note(name, probe);
      }

      @Override
      public void remark(String text) {
        remarks.computeIfAbsent(probe, any -> new LinkedHashSet<>()).add(text);
      }
    };
  }

  /** Takes down that a probe records a series of numbers. */
  void add(String name, Probe probe) {
    series.add(name);
    note(name, probe);
  }

  private void note(String name, Probe probe) {
    if (writers.computeIfAbsent(name, any -> probe) != probe) {
      clashes.putIfAbsent(probe, name);
    }
  }

  /** The series of numbers. */
  Set<String> series() {
    return series;
  }

  /**
   * Refuses a probe that records a series of another, and passes on what probes remark.
   *
   * @param otherwise the place of a probe that has none
   */
  void tell(Places places, Place otherwise, Faults faults) {
    clashes.forEach(
        (probe, name) ->
            faults.add(
                places.of(probe).orElse(otherwise),
                "another probe records " + Quote.of(name) + " already; list one of them"));
    remarks.forEach(
        (probe, texts) ->
            texts.forEach(text -> faults.remark(places.of(probe).orElse(otherwise), text)));
  }
}
