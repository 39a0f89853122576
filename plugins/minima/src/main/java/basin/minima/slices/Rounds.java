package basin.minima.slices;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Earlier;
import basin.spi.analysis.Site;
import basin.spi.analysis.Unit;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.report.Results;
import basin.spi.run.Outcome;
import basin.spi.slice.Cut;
import basin.spi.slice.Directions;
import java.util.ArrayList;
import java.util.List;

/**
 * What slices have in common: the directions through each place are worked out by a first unit, the
 * losses along them by others, band by band, so that workers share them.
 *
 * @param along which directions
 * @param cut of the slices
 * @param bands units that share the losses of one slice
 * @param most slices
 */
record Rounds(Directions along, Cut cut, int bands, int most) {
  /** The vector that a trial's end point is recorded as. */
  static final String END = "end-point";

  private static final String DIRECTIONS = "directions at ";

  /** Names of the probes whose record it reads. */
  List<String> probes() {
    List<String> probes = new ArrayList<>(List.of(END));
    probes.addAll(along.probes());
    return probes;
  }

  List<Unit> next(Results results, Answers answers) {
    List<Unit> units = new ArrayList<>();
    for (List<String> place : new Places(along, cut, most).of(results)) {
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
    return (long) new Places(along, cut, most).most(plan) * (1 + bands);
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
