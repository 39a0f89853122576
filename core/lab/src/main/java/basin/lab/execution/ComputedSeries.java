package basin.lab.execution;

import basin.engine.training.Ending;
import basin.spi.probe.Recorder;
import basin.spi.run.Curve;
import basin.spi.run.Effort;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Takes down what an analysis computes; the records of a series are numbered as steps are. */
final class ComputedSeries implements Recorder {
  private final SortedMap<String, List<Double>> numbers = new TreeMap<>();
  private final SortedMap<String, List<double[]>> vectors = new TreeMap<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  @Override
  public void record(String series, double value) {
    numbers.computeIfAbsent(series, name -> new ArrayList<>()).add(value);
  }

  @Override
  public void record(String series, double[] values) {
    vectors.computeIfAbsent(series, name -> new ArrayList<>()).add(values.clone());
  }

  @Override
  public void remark(String text) {
    remarks.add(text);
  }

  /** What came of it. */
  Ending ending() {
    return new Ending(
        Outcome.COMPLETED,
        "computed",
        0,
        0,
        0,
        new Effort(0, 0, 0),
        0,
        numbers.entrySet().stream().map(each -> curve(each.getKey(), each.getValue())).toList(),
        vectors.entrySet().stream().map(each -> track(each.getKey(), each.getValue())).toList(),
        List.copyOf(remarks));
  }

  private static Curve curve(String name, List<Double> values) {
    int length = values.size();
    return new Curve(
        name,
        LongStream.range(0, length).toArray(),
        new double[length],
        new long[length],
        values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Track track(String name, List<double[]> values) {
    return new Track(
        name, LongStream.range(0, values.size()).toArray(), values.toArray(double[][]::new));
  }
}
