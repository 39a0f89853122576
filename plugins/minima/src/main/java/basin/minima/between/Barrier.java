package basin.minima.between;

import basin.spi.analysis.Reading;
import basin.spi.analysis.Site;
import basin.spi.analysis.Unit;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Interchangeable;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Arrays;
import java.util.List;

/**
 * Losses and metrics along the straight line between the end points of two trials, before and after
 * the second's units have changed places so that it is as near to the first as they allow.
 *
 * <pre>
 * barrier   max over t of L((1 − t)·a + t·b) − ½(L(a) + L(b))      the maximum itself, not only the points
 * excess    max over t of L((1 − t)·a + t·b) − ((1 − t)·L(a) + t·L(b))
 * </pre>
 *
 * <p>Each pair is one unit. It records the series of {@link Profile} under {@code straight}, and,
 * where the landscape has parts that may change places, under {@code matched}: units change places,
 * their signs where the activation is odd, and their scales in both points where it is positively
 * homogeneous. Also {@code matched.moved}, how many parts did not stay as they were, the tracks
 * {@code matched.places.GROUP} and {@code matched.signs.GROUP}, and {@code same-function}, 0 where
 * the two trials did not learn from the same rows.
 */
@Doc("Losses along the straight line between two end points, before and after matching units.")
@Formula("barrier = maxₜ L((1 − t)·a + t·b) − ½(L(a) + L(b))")
@Source(
    "Frankle et al. 2020, Linear Mode Connectivity and the Lottery Ticket Hypothesis; matching:"
        + " Ainsworth, Hayase and Srinivasa 2023, Git Re-Basin, algorithm 1")
@Reading(
    name = "straight",
    doc = "how high the straight line between two ends rises above the mean of both",
    lessIsBetter = true)
@Reading(
    name = "matched",
    doc =
        "how high the straight line between two ends rises above the mean of both, after units have changed places",
    lessIsBetter = true)
public record Barrier(
    @Doc("points on a line, both ends among them") @Default("25") @Range(from = 3, to = 1000)
        int points,
    @Doc("whether units of the second point change places, too") @Default("true") boolean match,
    @Doc("starts of matching where several layers hang on each other")
        @Default("8")
        @Range(from = 1, to = 1000)
        int tries,
    @Doc("whose ends: those of seeds of a group, or of groups under one seed") @Default("seeds")
        Among among,
    @Doc("pairs of each group, or of each two groups") @Default("10") @Range(from = 1, to = 10000)
        int most)
    implements BetweenPairs {
  @Override
  public void compute(Unit.Computation unit, Site site, Recorder recorder) {
    TwoEnds ends = TwoEnds.of(site, recorder);
    Profile profile = new Profile(ends.landscape(), points, ends.vectors());
    Straight line = new Straight();
    profile.record("straight", line, List.of(ends.a(), ends.b()), recorder);
    List<Interchangeable> groups = ends.landscape().interchangeable();
    if (match && !groups.isEmpty()) {
      Balance balance = new Balance(groups);
      Vec a = balance.apply(ends.copy(ends.a()));
      Vec b = balance.apply(ends.copy(ends.b()));
      Turned turned = new Matching(groups, tries, site.streams()).match(a, b, ends::copy);
      profile.record("matched", line, List.of(a, turned.point()), recorder);
      record(groups, turned, recorder);
    }
  }

  private static void record(List<Interchangeable> groups, Turned turned, Recorder recorder) {
    recorder.record("matched.moved", turned.moved());
    recorder.record("matched.parts", groups.stream().mapToInt(Interchangeable::parts).sum());
    for (int g = 0; g < groups.size(); g++) {
      String name = groups.get(g).name();
      recorder.record("matched.places." + name, numbers(turned.places().get(g)));
      recorder.record("matched.signs." + name, numbers(turned.signs().get(g)));
    }
  }

  private static double[] numbers(int[] whole) {
    return Arrays.stream(whole).asDoubleStream().toArray();
  }
}
