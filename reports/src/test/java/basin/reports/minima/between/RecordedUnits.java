package basin.reports.minima.between;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An analysis that has computed what a test says. */
public final class RecordedUnits implements Analysis, Answers {
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, double[][]> series = new HashMap<>();

  /** Adds a unit; what is recorded next is its. */
  public RecordedUnits unit(String name, String... trials) {
    units.add(new Unit.Computation(name, List.of(trials), List.of()));
    return this;
  }

  public RecordedUnits number(String name, double... values) {
    return vectors(name, values);
  }

  public RecordedUnits vectors(String name, double[]... values) {
    series.put(units.get(units.size() - 1).key() + "\n" + name, values);
    return this;
  }

  @Override
  public List<Unit> next(Results results, Answers answers) {
    return List.copyOf(units);
  }

  @Override
  public Optional<Outcome> outcome(Unit unit) {
    return Optional.of(Outcome.COMPLETED);
  }

  @Override
  public Optional<Curve> curve(Unit unit, String name) {
    return Optional.ofNullable(series.get(unit.key() + "\n" + name))
        .filter(values -> values.length == 1)
        .map(values -> values[0])
        .map(v -> new Curve(name, new long[v.length], new double[v.length], new long[v.length], v));
  }

  @Override
  public Optional<Track> track(Unit unit, String name) {
    return Optional.ofNullable(series.get(unit.key() + "\n" + name))
        .map(values -> new Track(name, new long[values.length], values));
  }
}
