package basin.minima.atlas;

import basin.minima.between.Balance;
import basin.minima.stationary.Measured;
import basin.minima.terrain.Descended;
import basin.minima.terrain.Terrain;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Earlier;
import basin.spi.analysis.Reading;
import basin.spi.analysis.Site;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Interchangeable;
import basin.spi.problem.Landscape;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which minima starts end in, and which of them are the same.
 *
 * <p>The end of each trial is one unit, {@code end of ID}: it is brought to the stationary point
 * that it is at, or along the gradient's flow to the minimum that it is above. What is recorded of
 * it:
 *
 * <pre>
 * point, loss        where that is, and how high; with the weight decay that was descended
 * place              0 a minimum, 1 a valley, or a point that second order does not tell, 2 a saddle, 3 none
 * index, flat        modes that bend down, and neither way; least, largest: eigenvalues
 * moved              how far it is from the end point; on-its-way: 1 if that had not arrived
 * function           the function descended, at three points: trials of equal values belong together
 * </pre>
 *
 * <p>Trials that descended the same function, weight decay included, are then held against each
 * other in one unit, {@code minima of ID}, by the first of them. Exchanges that the landscape does
 * not notice count for nothing: {@link Quotient}. Recorded, minima rising by loss and numbered from
 * 0:
 *
 * <pre>
 * minimum            where; minimum.loss, minimum.flat, minimum.least, minimum.largest, minimum.seen
 * minimum.copies     how many points exchanges make of it; NaN for a valley
 * minimum.best       1 for those of the least loss, 0 for others; best.rounding: a difference up to this is none
 * start.minimum      for each trial, in order, the minimum it ends in; −1: none
 * gap.within         the largest distance between two ends at one minimum
 * gap.between        a distance that no two minima go below; infinite with less than two
 * </pre>
 *
 * <p>With {@code pixels}, the flow is followed from a grid of starts over the view of a surface of
 * two coordinates, by bands of rows, {@code basins FROM to TO of ID}: {@code basin}, row by row
 * from below, is the minimum it ends in; {@code x} and {@code y} are the grid.
 */
@Doc("Which minima starts end in, which of them are the same, and how often each is found.")
@Formula("ẋ = −∇f(x) from each end point; x ~ x′ if an exchange of units makes one of the other")
@Source(
    "Safran, Yehudai and Shamir 2021, The effects of mild over-parameterization, on telling minima"
        + " apart modulo permutations; basins: Wales 2003, Energy Landscapes, chapter 7")
@Reading(name = "best", doc = "whether it ended in the best minimum that was found", share = true)
@Reading(
    name = "loss",
    doc = "the loss of the minimum that it ended in, weight decay included",
    lessIsBetter = true)
@Reading(
    name = "minimum",
    doc = "the number of the minimum that it ended in, rising by loss from 1",
    lessIsBetter = true)
@Reading(name = "saddle", doc = "whether it ended at a saddle", share = true, lessIsBetter = true)
public record Atlas(
    @Doc("trials with more parameters are left out, for Hessians are whole")
        @Default("500")
        @Range(from = 1, to = 2000)
        int dimensions,
    @Doc(
            "starts along each side of the picture of basins, for surfaces of two coordinates; 0:"
                + " none")
        @Default("0")
        @Range(from = 0, to = 1000)
        int pixels)
    implements Analysis {
  private static final String POINT = "end-point";
  private static final String DECAY = "end-point.decay";
  private static final String LENGTH = "end-point.length";
  private static final String ARRIVAL = "arrival";
  private static final String FUNCTION = "function";
  private static final String MINIMUM = "minimum";

  /** Which minima are the best. */
  static final String BEST = "minimum.best";

  private static final int BAND = 20;

  @Override
  public List<String> probes() {
    return List.of(POINT);
  }

  @Override
  public OptionalLong most(Results plan) {
    long ends = plan.trials().stream().filter(this::small).count();
    return pixels == 0 ? OptionalLong.of(2 * ends) : OptionalLong.empty();
  }

  private boolean small(TrialRecord trial) {
    return trial.parameters() <= dimensions;
  }

  @Override
  public List<Unit> next(Results results, Answers answers) {
    List<TrialRecord> ended = results.trials().stream().filter(this::ended).toList();
    List<Unit> next = new ArrayList<>();
    ended.forEach(trial -> next.add(end(trial.id())));
    if (next.stream().anyMatch(unit -> answers.outcome(unit).isEmpty())) {
      return next;
    }
    for (List<TrialRecord> trials : functions(results, answers)) {
      Unit.Computation minima = minima(trials.stream().map(TrialRecord::id).toList());
      next.add(minima);
      if (pixels > 0 && trials.get(0).parameters() == 2 && found(answers, minima)) {
        next.addAll(bands(trials.get(0).id(), minima));
      }
    }
    return next;
  }

  @Override
  public List<Told> told(String reading, Results results, Answers answers) {
    return functions(results, answers).stream()
        .flatMap(trials -> Ranking.of(trials, answers).told(reading).stream())
        .toList();
  }

  private List<List<TrialRecord>> functions(Results results, Answers answers) {
    Map<String, List<TrialRecord>> functions = new LinkedHashMap<>();
    for (TrialRecord trial : results.trials()) {
      if (ended(trial)) {
        answers
            .track(end(trial.id()), FUNCTION)
            .map(track -> Arrays.toString(track.values()[0]))
            .ifPresent(key -> functions.computeIfAbsent(key, k -> new ArrayList<>()).add(trial));
      }
    }
    return List.copyOf(functions.values());
  }

  private boolean ended(TrialRecord trial) {
    return small(trial) && trial.endedRegularly();
  }

  private static boolean found(Answers answers, Unit minima) {
    return answers.track(minima, MINIMUM).isPresent();
  }

  static Unit.Computation end(String trial) {
    return new Unit.Computation("end of " + trial, List.of(trial), List.of(POINT, DECAY, LENGTH));
  }

  static Unit.Computation minima(List<String> trials) {
    return new Unit.Computation(
        "minima of " + trials.get(0),
        List.of(trials.get(0)),
        List.of(DECAY),
        trials.stream().map(id -> Earlier.of(end(id), "point", ARRIVAL)).toList());
  }

  private List<Unit> bands(String trial, Unit minima) {
    List<Unit> bands = new ArrayList<>();
    for (int from = 0; from < pixels; from += BAND) {
      bands.add(
          new Unit.Computation(
              "basins %d to %d of %s".formatted(from, Math.min(from + BAND, pixels), trial),
              List.of(trial),
              List.of(DECAY),
              List.of(Earlier.of(minima, MINIMUM))));
    }
    return bands;
  }

  @Override
  public void compute(Unit.Computation unit, Site site, Recorder recorder) {
    Landscape landscape = site.landscape(0);
    Vec decay = site.vector(0, DECAY);
    Terrain terrain =
        new Terrain(
            Descended.of(landscape, decay, recorder),
            landscape.blocks(),
            () -> site.vector(landscape.dimension()));
    switch (unit.name().substring(0, unit.name().indexOf(' '))) {
      case "end" -> end(terrain, site, recorder);
      case "minima" -> minima(unit, groups(landscape, decay), terrain, site, recorder);
      default -> Basins.of(unit.name(), pixels, landscape, terrain, site).record(recorder);
    }
  }

  /** A weight decay notices when parts are rescaled. */
  private static List<Interchangeable> groups(Landscape landscape, Vec decay) {
    boolean decays = decay.finite() && decay.norm() > 0;
    return landscape.interchangeable().stream()
        .map(
            group ->
                new Interchangeable(
                    group.name(),
                    group.incoming(),
                    group.outgoing(),
                    group.odd(),
                    group.homogeneous() && !decays))
        .toList();
  }

  private static void end(Terrain terrain, Site site, Recorder recorder) {
    Measured measured = Measured.byBlocks(terrain, site.vector(0, LENGTH).toArray());
    Arrival arrival = Arrival.of(measured, site.vector(0, POINT));
    recorder.record("point", arrival.point());
    recorder.record(ARRIVAL, arrival.numbers());
    recorder.record(FUNCTION, Fingerprint.of(terrain));
    recorder.record("loss", arrival.loss());
    recorder.record("place", arrival.place().ordinal());
    recorder.record("index", arrival.index());
    recorder.record("flat", arrival.flat());
    recorder.record("least", arrival.least());
    recorder.record("largest", arrival.largest());
    recorder.record("moved", arrival.moved());
    recorder.record("on-its-way", arrival.onItsWay() ? 1 : 0);
  }

  private static void minima(
      Unit.Computation unit,
      List<Interchangeable> groups,
      Terrain terrain,
      Site site,
      Recorder recorder) {
    List<Arrival> arrivals = new ArrayList<>();
    for (Earlier end : unit.earlier()) {
      double[] point = site.earlier(end.unit(), "point").get(0).toArray();
      arrivals.add(Arrival.read(point, site.earlier(end.unit(), ARRIVAL).get(0).toArray()));
    }
    Balance balance = new Balance(groups);
    Quotient quotient = new Quotient(groups, arrivals.get(0).point().length);
    Minima minima =
        Minima.of(
            arrivals,
            quotient,
            point -> {
              Vec vector = site.vector(point.length);
              vector.set(point);
              return balance.apply(vector).toArray();
            });
    double[] losses = minima.all().stream().mapToDouble(m -> m.first.loss()).toArray();
    Best best = Best.of(losses, Fingerprint.values(terrain));
    for (Minimum minimum : minima.all()) {
      record(minimum, quotient, recorder);
      recorder.record(BEST, best.holds(minimum.first.loss()) ? 1 : 0);
    }
    recorder.record("best.rounding", best.rounding());
    for (int start = 0; start < arrivals.size(); start++) {
      recorder.record("start.minimum", minima.of(start));
    }
    recorder.record("gap.within", minima.within());
    recorder.record("gap.between", minima.between());
  }

  private static void record(Minimum minimum, Quotient quotient, Recorder recorder) {
    Arrival first = minimum.first;
    recorder.record(MINIMUM, first.point());
    recorder.record("minimum.loss", first.loss());
    recorder.record("minimum.flat", first.flat());
    recorder.record("minimum.least", first.least());
    recorder.record("minimum.largest", first.largest());
    recorder.record("minimum.seen", minimum.members().size());
    double same = 2 * first.radius();
    recorder.record(
        "minimum.copies", minimum.isolated() ? quotient.copies(minimum.point, same) : Double.NaN);
  }
}
