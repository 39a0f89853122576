package basin.testkit;

import basin.spi.probe.Recorder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes down what a probe records, for a test to read. */
public final class Notebook implements Recorder {
  private final Map<String, List<Double>> numbers = new TreeMap<>();
  private final Map<String, List<double[]>> vectors = new TreeMap<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  @Override
  public void record(String series, double value) {
    numbers.computeIfAbsent(series, any -> new ArrayList<>()).add(value);
  }

  @Override
  public void record(String series, double[] values) {
    vectors.computeIfAbsent(series, any -> new ArrayList<>()).add(values.clone());
  }

  @Override
  public void remark(String text) {
    remarks.add(text);
  }

  /** Names of the series of numbers and of vectors, sorted. */
  public List<String> names() {
    List<String> names = new ArrayList<>(numbers.keySet());
    names.addAll(vectors.keySet());
    return names.stream().sorted().toList();
  }

  /** The numbers of a series in the order they came; empty if there are none. */
  public List<Double> numbers(String series) {
    return numbers.getOrDefault(series, List.of());
  }

  /** The vectors of a series in the order they came; empty if there are none. */
  public List<double[]> vectors(String series) {
    return vectors.getOrDefault(series, List.of());
  }

  /** What was remarked, in order, each once, as a run keeps it. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}
