package basin.minima.between;

import basin.minima.terrain.Descended;
import basin.spi.analysis.Reading;
import basin.spi.analysis.Site;
import basin.spi.analysis.Unit;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * A curve of low loss between the end points of two trials, fitted with its ends fixed.
 *
 * <pre>
 * bezier    (1 − t)²·a + 2t(1 − t)·c + t²·b        chain    straight pieces a, c, b
 * minimise  the mean of L over the curve's points, by L-BFGS over the bends c, from the straight line
 * </pre>
 *
 * <p>What is fitted is what the first trial descended: the loss over all training rows with its
 * weight decay, without which a curve may go far out, where a classifier is ever surer. Each pair
 * is one unit. It records the series of {@link Profile} under {@code straight} and under {@code
 * curve}, {@code curve.mean}, the mean of what was fitted, and {@code same-function}, 0 where the
 * two trials did not learn from the same rows.
 */
@Doc("A curve of low loss between two end points, fitted with its ends fixed.")
@Formula("minimise over bends: (1/m) Σᵢ L(curve(tᵢ)), tᵢ = i/(m − 1)")
@Source(
    "Garipov, Izmailov, Podoprikhin, Vetrov and Wilson 2018, Loss Surfaces, Mode Connectivity, and"
        + " Fast Ensembling of DNNs, section 3")
@Reading(
    name = "straight",
    doc = "how high the straight line between two ends rises above the mean of both",
    lessIsBetter = true)
@Reading(
    name = "curve",
    doc = "how high the fitted curve between two ends rises above the mean of both",
    lessIsBetter = true)
public record ModeConnectivity(
    @Doc("what kind of curve") @Default("bezier") Bend curve,
    @Doc("bends between the ends; the authors count the ends, too: 3 is 1 here")
        @Default("1")
        @Range(from = 1, to = 20)
        int bends,
    @Doc(
            "points at which a curve is fitted, both ends among them; it is measured there and"
                + " halfway between")
        @Default("31")
        @Range(from = 3, to = 1000)
        int points,
    @Doc("steps of descent at most, each of as many gradients as there are points, or a few more")
        @Default("200")
        @Range(from = 1, to = 100000)
        int iterations,
    @Doc("whose ends: those of seeds of a group, or of groups under one seed") @Default("seeds")
        Among among,
    @Doc("pairs of each group, or of each two groups") @Default("3") @Range(from = 1, to = 10000)
        int most)
    implements BetweenPairs {
  @Override
  public void compute(Unit.Computation unit, Site site, Recorder recorder) {
    TwoEnds ends = TwoEnds.of(site, recorder);
    Profile profile = new Profile(ends.landscape(), 2 * points - 1, ends.vectors());
    profile.record("straight", new Straight(), List.of(ends.a(), ends.b()), recorder);
    Connection shape = curve.with(bends);
    Bending bending =
        new Bending(
            Descended.of(ends.landscape(), ends.decay(), recorder),
            shape,
            points,
            new Lbfgs(iterations),
            ends.vectors());
    List<Vec> knots = bending.between(ends.a(), ends.b());
    profile.record("curve", shape, knots, recorder);
    double[] slope = new double[bends * ends.a().length()];
    recorder.record("curve.mean", bending.mean(knots, slope));
  }
}
