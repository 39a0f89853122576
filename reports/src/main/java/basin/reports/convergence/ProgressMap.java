package basin.reports.convergence;

import basin.reports.pictures.Shade;
import basin.reports.pictures.Thinning;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A series over time as colour, one row for each of many settings, best on top.
 *
 * @param study what is drawn
 * @param bands what is drawn, best first
 * @param series its name
 * @param clock of the columns
 */
record ProgressMap(Study study, List<Band> bands, String series, Clock clock) {
  private static final int COLUMNS = 40;
  private static final int ROWS = 60;

  Figure figure() {
    List<Band> rows = new ArrayList<>(bands.subList(0, Math.min(ROWS, bands.size())));
    Collections.reverse(rows);
    double[] times = times(rows);
    Shade shade =
        study.measure(series).share()
            ? Shade.linear(series)
            : Shade.of(
                series, rows.stream().map(Band::mean).flatMapToDouble(Arrays::stream).toArray());
    return new Figure(
            study.named("progress-" + series + Wording.suffix(clock)),
            study.titled(series + " over " + Wording.over(clock)),
            reading(rows.size()) + Wording.tick(study, clock),
            new HeatMap(
                clock.unit(),
                Arrays.stream(times).mapToObj(Prose::number).toList(),
                "",
                rows.stream().map(b -> b.setting().label()).toList(),
                rows.stream().map(b -> values(b, times, shade)).toArray(double[][]::new),
                shade.title()))
        .from(series);
  }

  private String reading(int rows) {
    return "Each row is the "
        + Wording.mean(study.measure(series))
        + " over the "
        + study.replicates().noun()
        + "s of one setting, the best on top; a row ends where a trial diverged. "
        + study.criterion().better(series)
        + " is better."
        + (rows < bands.size() ? " Drawn are the first " + rows + " of " + bands.size() + "." : "");
  }

  private static double[] times(List<Band> rows) {
    double[] all =
        rows.stream().flatMapToDouble(b -> Arrays.stream(b.x())).sorted().distinct().toArray();
    return Thinning.pick(all, Thinning.indices(all.length, COLUMNS));
  }

  /** The last mean by each time; none beyond the end. */
  private static double[] values(Band band, double[] times, Shade shade) {
    double[] x = band.x();
    return Arrays.stream(times)
        .map(
            t -> {
              int found = Arrays.binarySearch(x, t);
              int i = found >= 0 ? found : -found - 2;
              return i < 0 || t > x[x.length - 1] ? Double.NaN : shade.of(band.mean()[i]);
            })
        .toArray();
  }
}
