package basin.spi.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A unit of work of an {@link basin.spi.report.Analysis}. */
public sealed interface Unit {
  /** What it is known by among the units of an analysis. */
  String key();

  /**
   * A trial once more, with other values of some settings: all else, its seed and its budget among
   * it, is as it was. It is the very trial that the grid would have had.
   *
   * @param trial id of the trial
   * @param values name of a tuned setting, as in {@link basin.spi.report.Configuration#tuned}, or
   *     of an axis → its value
   */
  record Training(String trial, SortedMap<String, Double> values) implements Unit {
    /** Copies the map. */
    public Training {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** At another value of one setting. */
    public Training(String trial, String name, double value) {
      this(trial, new TreeMap<>(Map.of(name, value)));
    }

    @Override
    public String key() {
      return values.entrySet().stream()
          .map(setting -> setting.getKey() + "=" + setting.getValue())
          .collect(Collectors.joining(" ", trial + " ", ""));
    }
  }

  /**
   * A trial once more with changes that need not be on any axis: other layers, another optimizer.
   * All else, its seed among it, is as it was.
   *
   * @param trial id of the trial
   * @param settings path → value, as {@code --set} takes them; none leads into another
   */
  record Variation(String trial, SortedMap<String, String> settings) implements Unit {
    /** Copies the map. */
    public Variation {
      settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    @Override
    public String key() {
      return settings.entrySet().stream()
          .map(setting -> setting.getKey() + "=" + setting.getValue())
          .collect(Collectors.joining(" ", trial + " ", ""));
    }
  }

  /**
   * Something that the analysis itself computes.
   *
   * @param name in words, unlike that of any other of this analysis
   * @param reads trials that it reads
   * @param vectors names of series of vectors; the last of each of every trial goes along
   * @param earlier what it reads of units that were done before
   */
  record Computation(String name, List<String> reads, List<String> vectors, List<Earlier> earlier)
      implements Unit {
    /** Copies the lists. */
    public Computation {
      reads = List.copyOf(reads);
      vectors = List.copyOf(vectors);
      earlier = List.copyOf(earlier);
    }

    /** One that reads trials alone. */
    public Computation(String name, List<String> reads, List<String> vectors) {
      this(name, reads, vectors, List.of());
    }

    @Override
    public String key() {
      return name;
    }
  }
}
