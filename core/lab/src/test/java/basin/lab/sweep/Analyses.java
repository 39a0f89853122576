package basin.lab.sweep;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Earlier;
import basin.spi.analysis.Site;
import basin.spi.analysis.Unit;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Analyses of each kind. */
final class Analyses {
  private Analyses() {}

  /** Halves the interval between two rates until it is narrow, under each seed. */
  @Doc("Up to which rate the loss falls.")
  public record Threshold(
      @Doc("a rate at which it falls") double low,
      @Doc("one at which it rises") double high,
      @Doc("how narrow the interval is to be") @Default("0.1") double width)
      implements Analysis {
    @Override
    public List<Unit> next(Results results, Answers answers) {
      List<Unit> next = new ArrayList<>();
      for (TrialRecord trial : first(results)) {
        Unit unit = unit(trial, interval(trial, answers));
        if (wide(interval(trial, answers))) {
          next.add(unit);
        }
      }
      return next;
    }

    @Override
    public OptionalLong most(Results plan) {
      double halvings = StrictMath.ceil(StrictMath.log((high - low) / width) / StrictMath.log(2));
      return OptionalLong.of(first(plan).size() * (long) halvings);
    }

    /** The interval that is left for a trial. */
    double[] interval(TrialRecord trial, Answers answers) {
      double[] interval = {low, high};
      while (wide(interval) && answers.outcome(unit(trial, interval)).isPresent()) {
        Curve loss = answers.curve(unit(trial, interval), "train.loss").orElseThrow();
        boolean rose = !(loss.last() <= loss.values()[0]);
        interval[rose ? 1 : 0] = (interval[0] + interval[1]) / 2;
      }
      return interval;
    }

    private boolean wide(double[] interval) {
      return interval[1] - interval[0] > width;
    }

    private static Unit unit(TrialRecord trial, double[] interval) {
      return new Unit.Training(trial.id(), "rate", (interval[0] + interval[1]) / 2);
    }

    /** One of each seed. */
    static List<TrialRecord> first(Results results) {
      List<Long> seeds = results.trials().stream().map(TrialRecord::seed).distinct().toList();
      return seeds.stream()
          .map(s -> results.trials().stream().filter(t -> t.seed() == s).findFirst().orElseThrow())
          .toList();
    }
  }

  /** The values on the line between where the first two trials ended, and its middle. */
  @Doc("The line between two ends.")
  public record Line(@Doc("points on it") @Default("3") int points) implements Analysis {
    static Unit.Computation unit(Results results) {
      List<String> ends = results.trials().stream().limit(2).map(TrialRecord::id).toList();
      return new Unit.Computation("first to second", ends, List.of("point"));
    }

    @Override
    public List<Unit> next(Results results, Answers answers) {
      return List.of(unit(results));
    }

    @Override
    public void compute(Unit.Computation unit, Site site, Recorder recorder) {
      if (points < 0) {
        throw new IllegalArgumentException("no line has %d points".formatted(points));
      }
      Landscape landscape = site.landscape(0);
      for (int i = 0; i < points; i++) {
        Vec point = site.vector(0, "point").lerp(site.vector(1, "point"), i / (points - 1.0));
        recorder.record("loss", landscape.whole().value(point));
        recorder.record("point", point.toArray());
      }
      recorder.record("luck", site.streams().named("luck").uniform());
    }
  }

  /** What the line came to, said again by a second unit: the middle one of its points. */
  @Doc("The middle of a line.")
  public record Middle() implements Analysis {
    private static final Line LINE = new Line(3);

    static Unit.Computation unit(Results results) {
      Unit line = Line.unit(results);
      return new Unit.Computation(
          "middle",
          List.of(results.trials().get(0).id()),
          List.of(),
          List.of(Earlier.of(line, "point")));
    }

    @Override
    public List<Unit> next(Results results, Answers answers) {
      Unit line = Line.unit(results);
      return answers.outcome(line).isEmpty() ? List.of(line) : List.of(unit(results));
    }

    @Override
    public void compute(Unit.Computation unit, Site site, Recorder recorder) {
      if (unit.earlier().isEmpty()) {
        LINE.compute(unit, site, recorder);
      } else {
        Vec middle = site.earlier(unit.earlier().get(0).unit(), "point").get(1);
        recorder.record("point", middle.toArray());
        recorder.record("loss", site.landscape(0).whole().value(middle));
      }
    }
  }

  /** Never knows what to do next. */
  @Doc("Nothing.")
  public record Puzzled() implements Analysis {
    @Override
    public List<Unit> next(Results results, Answers answers) {
      throw new IllegalStateException("what now?");
    }
  }

  /** Reads what a probe records, and asks for nothing. */
  @Doc("A look at what trials recorded.")
  public record Look(@Doc("which probe's") @Default("point") String probe) implements Analysis {
    @Override
    public List<String> probes() {
      return List.of(probe);
    }

    @Override
    public List<Unit> next(Results results, Answers answers) {
      return List.of();
    }
  }

  /** The first trial once more with other settings. */
  @Doc("A trial once more, changed.")
  public record Changed(@Doc("where") String path, @Doc("what is put there") String value)
      implements Analysis {
    Unit.Variation unit(Results results) {
      return new Unit.Variation(
          results.trials().get(0).id(), new TreeMap<>(Map.of(path, value, "train.steps", "4")));
    }

    @Override
    public List<Unit> next(Results results, Answers answers) {
      return List.of(unit(results));
    }
  }

  /** The point where a trial ends. */
  @Doc("The end point.")
  public record Point() implements Probe {
    @Override
    public Timing timing() {
      return Timing.END;
    }

    @Override
    public Watch attach(Landscape landscape, State state) {
      return (snapshot, recorder) -> recorder.record("point", snapshot.point().toArray());
    }
  }
}
