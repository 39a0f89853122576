package basin.minima.slices;

import basin.spi.analysis.Reading;
import basin.spi.analysis.Site;
import basin.spi.analysis.Unit;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.slice.Cut;
import basin.spi.slice.Directions;

/**
 * The training loss along lines through end points, in float64 over all training rows.
 *
 * <p>The first unit of each end point records tracks {@code origin}, {@code directions}, {@code
 * lengths}, {@code low}, {@code high} and {@code marks}, as of a {@link Plane}; the other {@code x}
 * and {@code loss}, one row of losses for each line.
 */
@Doc("The training loss along lines through the end points of trials.")
@Formula("L(w + x·dᵢ) for each direction dᵢ")
@Reading(
    name = Rounds.BENT,
    doc = "share of the points of its lines at which the loss bends down",
    lessIsBetter = true)
@Reading(
    name = Rounds.HOLLOWS,
    doc = "points of a line that lie below both neighbours, on average of its lines",
    lessIsBetter = true)
public record Slice(
    @Doc("which directions") @Default("random") Directions along,
    @Doc("how many lines through each end point") @Default("5") @Range(from = 1, to = 100)
        int lines,
    @Doc("points on each line") @Default("41") @Range(from = 3, to = 10001) int points,
    @Doc("how far they go to either side, in lengths of the directions")
        @Default("1")
        @Range(above = 0, to = 1000)
        double reach,
    @Doc("at whose end points") @Default("best") Ends trials,
    @Doc("at most so many end points") @Default("6") @Range(from = 1, to = 100) int most)
    implements Sliced {

  private Cut cut() {
    return new Cut(false, lines, points, reach);
  }

  @Override
  public Rounds rounds() {
    return new Rounds(along, cut(), trials, 1, most);
  }

  @Override
  public void compute(Unit.Computation unit, Site site, Recorder recorder) {
    Rounds rounds = rounds();
    if (rounds.directions(unit, site, recorder)) {
      return;
    }
    Rounds.Given given = rounds.given(unit, site);
    Vec room = site.vector(given.origin().length());
    for (int line = 0; line < given.directions().size(); line++) {
      double[] x = cut().coordinates(given.low()[line], given.high()[line]);
      double[] losses = new double[points];
      double[] steps = new double[line + 1];
      for (int i = 0; i < points; i++) {
        steps[line] = x[i];
        losses[i] = given.loss(room, steps);
      }
      recorder.record("x", x);
      recorder.record("loss", losses);
    }
  }
}
