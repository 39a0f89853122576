package basin.minima.between;

import basin.minima.terrain.Descended;
import basin.minima.terrain.Terrain;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Site;
import basin.spi.analysis.Unit;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Interchangeable;
import basin.spi.problem.Landscape;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Track;
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

/**
 * The minima below the trials' end points, the transition states between them, and the tree that
 * they make.
 *
 * <p>Trials that descended the same function, weight decay included, make one unit. Each end point
 * is followed down to its minimum; minima that differ by places, signs or scales of units are one.
 * Between neighbours a string is laid, its summits are followed to saddles of index 1, and from
 * each saddle steepest descent says which minima it joins ({@link PassSearch}).
 *
 * <p>Recorded, minima rising by loss and numbered from 0, passes rising by height:
 *
 * <pre>
 * minimum, minimum.loss                       where, and how high
 * minimum.smallest                            its smallest eigenvalue
 * minimum.ends                                end points above it; 0 if it was found from a pass alone
 * minimum.copies                              how many points exchanges of units make of it
 * minimum.to-copy                             the lowest pass on a way from one copy to another; NaN if none is known
 * end.minimum                                 for each trial, in the order in which they are read, its minimum; −1: none
 * pass, pass.loss                             where, and how high
 * pass.from, pass.to                          minima that it joins; −1 where descent did not end
 * pass.lowest, pass.second                    the two smallest eigenvalues
 * pass.negative, pass.zero, pass.gradient     the certificate: modes that bend down, and neither way; ‖g‖
 * tree.level, tree.children                   nodes that join minima and earlier nodes, numbered on behind the minima
 * attempts, components                        pairs tried; parts of the tree that no pass joins
 * </pre>
 */
@Doc("Minima below the end points, the transition states between them, and their tree.")
@Formula("∇f = 0, λ₁ < 0 < λ₂; ẋ = −∇f(x) to either side")
@Source(
    "Wales 2003, Energy Landscapes, chapters 5 and 6; strings: E, Ren and Vanden-Eijnden 2007;"
        + " trees: Becker and Karplus 1997")
public record TransitionStates(
    @Doc("nearest minima that each is tried with") @Default("8") @Range(from = 1, to = 1000)
        int neighbours,
    @Doc("pairs that are tried at most") @Default("500") @Range(from = 1, to = 1e6) int pairs,
    @Doc("points of a string, both ends among them") @Default("15") @Range(from = 3, to = 200)
        int points,
    @Doc("how often a string slides and is set even again")
        @Default("80")
        @Range(from = 1, to = 1e5)
        int rounds,
    @Doc("steps to a saddle at most, and from it to a minimum; each takes a Hessian")
        @Default("500")
        @Range(from = 10, to = 1e5)
        int steps,
    @Doc("landscapes with more parameters are left out, for Hessians are whole")
        @Default("300")
        @Range(from = 1, to = 2000)
        int dimensions)
    implements Analysis {
  @Override
  public List<String> probes() {
    return List.of(Ends.POINT);
  }

  @Override
  public List<Unit> next(Results results, Answers answers) {
    Map<String, List<TrialRecord>> grounds = new LinkedHashMap<>();
    for (TrialRecord trial : results.trials()) {
      if (trial.endedRegularly() && trial.parameters() <= dimensions) {
        String decay = results.track(trial, Ends.DECAY).map(TransitionStates::text).orElse("");
        grounds
            .computeIfAbsent(Ground.of(trial).text() + "\n" + decay, g -> new ArrayList<>())
            .add(trial);
      }
    }
    return grounds.values().stream().map(TransitionStates::unit).toList();
  }

  private static String text(Track track) {
    double[][] values = track.values();
    return values.length == 0 ? "" : Arrays.toString(values[values.length - 1]);
  }

  private static Unit unit(List<TrialRecord> trials) {
    return new Unit.Computation(
        "what trial " + trials.get(0).number() + " descended",
        trials.stream().map(TrialRecord::id).toList(),
        List.of(Ends.POINT, Ends.DECAY));
  }

  @Override
  public void compute(Unit.Computation unit, Site site, Recorder recorder) {
    Landscape landscape = site.landscape(0);
    Terrain terrain =
        new Terrain(
            Descended.of(landscape, site.vector(0, Ends.DECAY), recorder),
            landscape.blocks(),
            () -> site.vector(landscape.dimension()));
    List<Interchangeable> groups = landscape.interchangeable();
    Likeness likeness =
        groups.isEmpty() ? Likeness.none(terrain) : new Orbit(terrain, groups, site.streams());
    PassSearch search =
        new PassSearch(terrain, likeness, new PassEffort(neighbours, pairs, points, rounds, steps));
    int[] ends = new int[unit.reads().size()];
    for (int trial = 0; trial < ends.length; trial++) {
      ends[trial] = end(search, terrain, site, trial);
    }
    search.search();
    new Chart(search, ends).record(terrain, recorder);
  }

  /**
   * The minimum below a trial's end point; −1 if there is none, or it descended another function.
   */
  private static int end(PassSearch search, Terrain terrain, Site site, int trial) {
    Vec point = site.vector(trial, Ends.POINT);
    Landscape own = site.landscape(trial);
    Landscape first = site.landscape(0);
    boolean same = own == first || own.whole().value(point) == first.whole().value(point);
    return same ? search.start(point) : -1;
  }
}
