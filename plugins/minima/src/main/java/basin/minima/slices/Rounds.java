package basin.minima.slices;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Earlier;
import basin.spi.analysis.Site;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.report.Results;
import basin.spi.run.Outcome;
import basin.spi.slice.Cut;
import basin.spi.slice.Directions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What slices have in common: the directions through each place are worked out by a first unit, the
 * losses along them by others, band by band, so that workers share them.
 *
 * @param along which directions
 * @param cut of the slices
 * @param trials at whose ends
 * @param bands units that share the losses of one slice
 * @param most slices
 */
record Rounds(Directions along, Cut cut, Ends trials, int bands, int most) {
  /** The vector that a trial's end point is recorded as. */
  static final String END = "end-point";

  /** Names of readings. */
  static final String BENT = "bent";

  static final String HOLLOWS = "hollows";

  private static final String X = "x";
  private static final String Y = "y";
  private static final String LOSS = "loss";
  private static final String DIRECTIONS = "directions at ";

  /** Names of the probes whose record it reads. */
  List<String> probes() {
    List<String> probes = new ArrayList<>(List.of(END));
    probes.addAll(along.probes());
    return probes;
  }

  List<Unit> next(Results results, Answers answers) {
    List<Unit> units = new ArrayList<>();
    for (List<String> place : new Places(along, cut, trials, most).of(results)) {
      Unit.Computation directions = directions(place);
      units.add(directions);
      if (answers.outcome(directions).filter(o -> o == Outcome.COMPLETED).isPresent()) {
        for (int band = 0; band < bands; band++) {
          units.add(losses(directions, band));
        }
      }
    }
    return units;
  }

  long mostUnits(Results plan) {
    return (long) new Places(along, cut, trials, most).most(plan) * (1 + bands);
  }

  /** How rugged each slice at one trial's end is, of which all is known. */
  List<Told> told(String reading, Results results, Answers answers) {
    List<Told> told = new ArrayList<>();
    for (List<String> place : new Places(along, cut, trials, most).of(results)) {
      Optional<Ruggedness> slice = place.size() == 1 ? slice(place, answers) : Optional.empty();
      double value =
          slice.map(s -> reading.equals(HOLLOWS) ? s.hollows() : s.bent()).orElse(Double.NaN);
      if (!Double.isNaN(value)) {
        told.add(Told.of(place.get(0), value));
      }
    }
    return told;
  }

  private Optional<Ruggedness> slice(List<String> place, Answers answers) {
    Map<String, List<double[]>> tracks = new HashMap<>();
    for (int band = 0; band < bands; band++) {
      Unit.Computation losses = losses(directions(place), band);
      if (answers.track(losses, LOSS).isEmpty()) {
        return Optional.empty();
      }
      for (String name : List.of(X, Y, LOSS)) {
        List<double[]> rows = tracks.computeIfAbsent(name, n -> new ArrayList<>());
        answers.track(losses, name).ifPresent(track -> rows.addAll(List.of(track.values())));
      }
    }
    return Optional.of(
        new Ruggedness(
            tracks.get(X).toArray(double[][]::new),
            tracks.get(Y).stream().mapToDouble(row -> row[0]).toArray(),
            tracks.get(LOSS).toArray(double[][]::new)));
  }

  private Unit.Computation directions(List<String> place) {
    List<String> vectors = new ArrayList<>(List.of(END));
    vectors.addAll(along.vectors());
    return new Unit.Computation(DIRECTIONS + String.join(", ", place), place, vectors);
  }

  private Unit.Computation losses(Unit.Computation directions, int band) {
    return new Unit.Computation(
        "losses %d of %d, %s".formatted(band + 1, bands, directions.name()),
        directions.reads().subList(0, 1),
        List.of(),
        List.of(Earlier.of(directions, "origin", "directions", "low", "high")));
  }

  /** Whether a unit is one of the first kind, which is done then. */
  boolean directions(Unit.Computation unit, Site site, Recorder recorder) {
    if (!unit.earlier().isEmpty()) {
      return false;
    }
    along.frame(site, unit.reads().size(), cut).record(recorder);
    return true;
  }

  /** What a unit of the second kind reads. */
  Given given(Unit.Computation unit, Site site) {
    String key = unit.earlier().get(0).unit();
    return new Given(
        site.landscape(0).whole(),
        site.earlier(key, "origin").get(0),
        site.earlier(key, "directions"),
        site.earlier(key, "low").get(0).toArray(),
        site.earlier(key, "high").get(0).toArray(),
        Integer.parseInt(unit.name().split(" ")[1]) - 1);
  }

  /** Whether a row of a plane is part of a band. */
  boolean in(int band, int row) {
    return row * bands / cut.points() == band;
  }

  /**
   * The landscape and the directions.
   *
   * @param objective over all training rows
   * @param band which part of the rows is to be done
   */
  record Given(
      Objective objective,
      Vec origin,
      List<Vec> directions,
      double[] low,
      double[] high,
      int band) {

    /** The loss at a step along each direction. */
    double loss(Vec room, double... steps) {
      room.set(origin);
      for (int d = 0; d < steps.length; d++) {
        room.addScaled(steps[d], directions.get(d));
      }
      return objective.value(room);
    }
  }
}
