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
 * The training loss over a plane through end points, in float64 over all training rows.
 *
 * <p>The first unit of each plane records tracks {@code origin}, {@code directions} (two vectors),
 * {@code lengths} of both, {@code low} and {@code high}, the ranges of both coordinates, and {@code
 * marks}, the coordinates of the end points; the others, a band of rows each, {@code x}, {@code y}
 * and {@code loss}, one row of losses over x for each y.
 */
@Doc("The training loss over a plane through the end points of trials.")
@Formula("L(w + x·d₁ + y·d₂)")
@Reading(
    name = Rounds.BENT,
    doc =
        "share of the points of its picture at which the loss bends down on the mean of both"
            + " directions",
    lessIsBetter = true)
@Reading(
    name = Rounds.HOLLOWS,
    doc = "points of its picture that lie below all eight neighbours",
    lessIsBetter = true)
public record Plane(
    @Doc("which directions") @Default("random") Directions along,
    @Doc("grid points on each side") @Default("31") @Range(from = 3, to = 401) int points,
    @Doc("how far it goes to either side, in lengths of the directions")
        @Default("1")
        @Range(above = 0, to = 1000)
        double reach,
    @Doc("units of work that share one plane") @Default("4") @Range(from = 1, to = 64) int bands,
    @Doc("at whose end points") @Default("best") Ends trials,
    @Doc("at most so many planes") @Default("6") @Range(from = 1, to = 100) int most)
    implements Sliced {

  private Cut cut() {
    return new Cut(true, 2, points, reach);
  }

  @Override
  public Rounds rounds() {
    return new Rounds(along, cut(), trials, Math.min(bands, points), most);
  }

  @Override
  public void compute(Unit.Computation unit, Site site, Recorder recorder) {
    Rounds rounds = rounds();
    if (rounds.directions(unit, site, recorder)) {
      return;
    }
    Rounds.Given given = rounds.given(unit, site);
    Vec room = site.vector(given.origin().length());
    double[] x = cut().coordinates(given.low()[0], given.high()[0]);
    double[] y = cut().coordinates(given.low()[1], given.high()[1]);
    recorder.record("x", x);
    for (int row = 0; row < points; row++) {
      if (rounds.in(given.band(), row)) {
        double[] losses = new double[points];
        for (int i = 0; i < points; i++) {
          losses[i] = given.loss(room, x[i], y[row]);
        }
        recorder.record("y", new double[] {y[row]});
        recorder.record("loss", losses);
      }
    }
  }
}
