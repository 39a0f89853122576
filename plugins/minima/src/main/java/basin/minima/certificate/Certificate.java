package basin.minima.certificate;

import basin.minima.stationary.Measured;
import basin.minima.terrain.Descended;
import basin.minima.terrain.Terrain;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Reading;
import basin.spi.analysis.Site;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Landscape;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What kind of point each trial ended at, certified: one unit of work for each trial that came to
 * an end, called {@code end point of <trial>}.
 *
 * <p>The function is the one that was descended, f: the loss over all training rows, with the
 * optimizer's weight decay. Newton's method takes the end point to the stationary point that it is
 * near to, if there is one; there the signs of the eigenvalues decide, each against its own error,
 * and where some are zero, what f does along them. If none is near, descent is continued.
 *
 * <p>Series of a unit:
 *
 * <ul>
 *   <li>{@code certificate.verdict.<verdict>} and {@code certificate.evidence.<evidence>}, 1 each;
 *   <li>{@code certificate.loss} = f and {@code certificate.gradient-norm} = ‖∇f‖₂ at the end
 *       point, {@code certificate.polished-loss} and {@code certificate.polished-gradient-norm} at
 *       the stationary point nearby; {@code certificate.moved} how far that is in the parameters'
 *       own lengths, {@code certificate.distance} in their own unit;
 *   <li>{@code certificate.negative}, {@code .zero}, {@code .positive}: modes by the sign of their
 *       curvature, and {@code certificate.zero.<cause>}: zero modes that have a known cause;
 *   <li>{@code certificate.smallest} and {@code certificate.largest} eigenvalue, and {@code
 *       certificate.eigenvalue-error} that bounds what rounding did to them;
 *   <li>with more parameters than whole Hessians have room for, {@code certificate.negative} and
 *       {@code .positive} count what products showed, so that there may be more, and nothing is
 *       said of zero ones; no eigenvalue is below {@code certificate.floor}, but for one start of
 *       Lanczos' method in a million;
 *   <li>{@code certificate.goal.<verdict>}, {@code certificate.goal-loss} and {@code
 *       certificate.goal-distance}: where descent goes on to from an end point that is on its way.
 * </ul>
 *
 * <p>Tracks {@code certificate.point}, the stationary point nearby or the end point itself, and
 * {@code certificate.eigenvalues} there.
 */
@Doc("Certifies where each trial ended: minimum, saddle, on its way, on a plateau or to infinity.")
@Source(
    "Gromoll and Meyer 1969; Moré and Sorensen 1983; Moré and Wild 2011; Martinelli et al. 2025")
@Convention(
    "signs and zeros are told by the measured rounding of what was computed; what it cannot tell is"
        + " called undecided, never a minimum")
@Reading(
    name = "some-minimum",
    doc = "whether it ended at a minimum of any kind: by second order, degenerate or at a kink",
    share = true)
@Reading(
    name = "some-saddle",
    doc = "whether it ended at a saddle of any kind: by second order or degenerate",
    share = true,
    lessIsBetter = true)
@Reading(
    name = "minimum",
    doc = "whether it ended at a minimum at which every mode bends up",
    share = true)
@Reading(
    name = "degenerate-minimum",
    doc = "whether it ended at a minimum that is not one by second order",
    share = true)
@Reading(name = "minimum-at-kink", doc = "whether it ended at a minimum at a kink", share = true)
@Reading(
    name = "saddle",
    doc = "whether it ended at a saddle of some index",
    share = true,
    lessIsBetter = true)
@Reading(
    name = "degenerate-saddle",
    doc = "whether it ended at a saddle at which no mode bends down",
    share = true,
    lessIsBetter = true)
@Reading(name = "maximum", doc = "whether it ended at a maximum", share = true, lessIsBetter = true)
@Reading(
    name = "degenerate-maximum",
    doc = "whether it ended at a maximum that is not one by second order",
    share = true,
    lessIsBetter = true)
@Reading(
    name = "going-to-infinity",
    doc = "whether it ended at a way to infinity",
    share = true,
    lessIsBetter = true)
@Reading(
    name = "channel-to-infinity",
    doc = "whether it ended at a channel to infinity",
    share = true,
    lessIsBetter = true)
@Reading(
    name = "unbounded-below",
    doc = "whether it ended at where f falls without bound",
    share = true,
    lessIsBetter = true)
@Reading(name = "plateau", doc = "whether it ended at a plateau", share = true, lessIsBetter = true)
@Reading(
    name = "flat-region",
    doc = "whether it ended at a flat region",
    share = true,
    lessIsBetter = true)
@Reading(
    name = "kink-without-minimum",
    doc = "whether it ended at a kink that is no minimum",
    share = true,
    lessIsBetter = true)
@Reading(
    name = "on-its-way",
    doc = "whether it ended at a slope, on its way",
    share = true,
    lessIsBetter = true)
@Reading(
    name = "undecided",
    doc = "whether it ended at a point whose kind is undecided",
    share = true,
    lessIsBetter = true)
@Reading(name = "index", doc = "how many modes bend down where it ended", lessIsBetter = true)
public record Certificate(
    @Doc("of so many trials at most, in the order of the grid") @Default("1000") @Range(from = 1)
        int trials,
    @Doc("largest number of parameters; a trial with more has no certificate")
        @Default("200000")
        @Range(from = 1, to = 1e7)
        int limit,
    @Doc("with up to so many parameters all Hessians are whole; with more, products with them do")
        @Default("300")
        @Range(from = 1, to = 3000)
        int whole,
    @Doc(
            "with up to so many, the one at a stationary point is whole, so that all modes are"
                + " counted")
        @Default("2000")
        @Range(from = 0, to = 5000)
        int spectrum,
    @Doc("at most so many products for a step of Newton's method, for descent, and for eigenvalues")
        @Default("200")
        @Range(from = 10, to = 100000)
        int products)
    implements Analysis {
  private static final String POINT = "end-point";
  private static final String DECAY = "end-point.decay";
  private static final String LENGTH = "end-point.length";

  /** Verdicts that are told of together. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "some-minimum",
          List.of(
              Verdict.MINIMUM.series(),
              Verdict.DEGENERATE_MINIMUM.series(),
              Verdict.MINIMUM_AT_KINK.series()),
          "some-saddle",
          List.of(Verdict.SADDLE.series(), Verdict.DEGENERATE_SADDLE.series()));

  @Override
  public List<String> probes() {
    return List.of(POINT);
  }

  @Override
  public List<Unit> next(Results results, Answers answers) {
    return results.trials().stream()
        .filter(TrialRecord::endedRegularly)
        .filter(trial -> fits(results, trial))
        .limit(trials)
        .<Unit>map(
            trial ->
                new Unit.Computation(
                    name(trial), List.of(trial.id()), List.of(POINT, DECAY, LENGTH)))
        .toList();
  }

  @Override
  public OptionalLong most(Results plan) {
    return OptionalLong.of(Math.min(trials, plan.trials().size()));
  }

  @Override
  public List<Told> told(String reading, Results results, Answers answers) {
    List<Told> told = new ArrayList<>();
    for (Unit unit : next(results, answers)) {
      String trial = ((Unit.Computation) unit).reads().get(0);
      if (answers.outcome(unit).filter(Outcome.COMPLETED::equals).isPresent()) {
        value(reading, unit, answers).ifPresent(value -> told.add(Told.of(trial, value)));
      }
    }
    return told;
  }

  /** Verdicts are series that are there or not. */
  private static OptionalDouble value(String reading, Unit unit, Answers answers) {
    if (reading.equals("index")) {
      return answers.curve(unit, "certificate.negative").stream()
          .mapToDouble(Curve::last)
          .findFirst();
    }
    boolean is =
        KINDS.getOrDefault(reading, List.of(reading)).stream()
            .anyMatch(kind -> answers.curve(unit, "certificate.verdict." + kind).isPresent());
    return OptionalDouble.of(is ? 1 : 0);
  }

  private static String name(TrialRecord trial) {
    return "end point of " + trial.id();
  }

  private boolean fits(Results results, TrialRecord trial) {
    return results
        .track(trial, POINT)
        .filter(track -> track.values().length > 0)
        .filter(track -> track.values()[track.values().length - 1].length <= limit)
        .isPresent();
  }

  @Override
  public void compute(Unit.Computation unit, Site site, Recorder recorder) {
    Landscape landscape = site.landscape(0);
    double[] end = site.vector(0, POINT).toArray();
    Objective objective = Descended.of(landscape, site.vector(0, DECAY), recorder);
    Measured terrain =
        Measured.byBlocks(
            new Terrain(objective, landscape.blocks(), () -> site.vector(end.length)),
            site.vector(0, LENGTH).toArray());
    Certifier certifier =
        new Certifier(
            terrain,
            point -> landscape.symmetries(vector(site, point)),
            new Channel(landscape.blocks()));
    if (end.length > whole && !terrain.exact()) {
      recorder.remark("not certified, for there are no exact second derivatives to multiply with");
      return;
    }
    Finding finding =
        end.length <= whole
            ? certifier.of(terrain.measured(end))
            : byProducts(objective, terrain, certifier, site).of(terrain.measured(end));
    new FindingSeries(objective, terrain, site::vector).record(finding, end, recorder);
  }

  private CertifierByProducts byProducts(
      Objective objective, Measured terrain, Certifier certifier, Site site) {
    return new CertifierByProducts(
        terrain,
        certifier,
        u ->
            Outermost.at(
                objective,
                vector(site, terrain.point(u)),
                terrain.lengths(),
                products,
                site.streams().named("lanczos"),
                site::vector),
        spectrum,
        products);
  }

  private static Vec vector(Site site, double[] numbers) {
    return site.vector(numbers.length).set(numbers);
  }
}
