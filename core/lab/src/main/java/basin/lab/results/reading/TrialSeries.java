package basin.lab.results.reading;

import basin.lab.results.sqlite.Once;
import basin.lab.results.trials.KeptCurves;
import basin.lab.results.trials.SeriesReader;
import basin.spi.run.Curve;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The series of an experiment's trials. Every section of a report asks for the same ones: names and
 * last values are kept, once read, and curves as far as the heap allows. Safe for several threads.
 */
final class TrialSeries {
  private final SeriesReader reader;
  private final TrialIndex trials;
  private final KeptCurves curves = KeptCurves.ofHeap();
  private final Once<List<String>> alike = new Once<>();
  private final Map<String, ByTrial<List<String>>> names = new ConcurrentHashMap<>();
  private final Map<String, LastValues> lasts = new ConcurrentHashMap<>();

  TrialSeries(SeriesReader reader, TrialIndex trials) {
    this.reader = reader;
    this.trials = trials;
  }

  /** Names of a trial's series of a kind, in the order in which they began. */
  List<String> names(String trial, String kind) {
    ByTrial<List<String>> known = names.computeIfAbsent(kind, any -> new ByTrial<>(trials));
    return known
        .get(trial)
        .orElseGet(
            () -> {
              List<String> read = shared(List.copyOf(reader.names(trial, kind)));
              known.put(trial, read);
              return read;
            });
  }

  /** Most trials record the same. */
  private List<String> shared(List<String> read) {
    synchronized (alike) {
      return alike.of(read);
    }
  }

  /** A series of numbers; empty if the trial recorded none of that name. */
  Optional<Curve> curve(String trial, String name) {
    return curves.curve(trial, name, () -> reader.curve(trial, name));
  }

  /** The last number of a series; NaN if there is none. */
  double last(String trial, String name) {
    LastValues known = lasts.computeIfAbsent(name, any -> new LastValues(trials));
    OptionalDouble last = known.get(trial);
    if (last.isPresent()) {
      return last.getAsDouble();
    }
    double read = reader.last(trial, name);
    known.put(trial, read);
    return read;
  }
}
