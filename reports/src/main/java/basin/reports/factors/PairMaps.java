package basin.reports.factors;

import basin.reports.pictures.Shade;
import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.factorial.Term;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Element.Figure;
import java.util.Arrays;
import java.util.List;

/**
 * The measure for each combination of two factors as colour: for each pair that hangs together
 * beyond chance, else for the two factors with the largest effects.
 *
 * @param analysis what is drawn
 */
record PairMaps(Analysis analysis) {
  private static final int MOST = 3;

  List<Figure> figures() {
    List<Interplay> drawn =
        analysis.interplays().stream().filter(Interplay::sure).limit(MOST).toList();
    return (drawn.isEmpty() ? largest() : drawn).stream().map(this::figure).toList();
  }

  private List<Interplay> largest() {
    List<Integer> places =
        analysis.mains().stream()
            .sorted((a, b) -> Double.compare(b.share().center(), a.share().center()))
            .map(MainEffect::place)
            .toList();
    return places.size() < 2
        ? List.of()
        : List.of(analysis.interplay(places.get(0), places.get(1)));
  }

  private Figure figure(Interplay pair) {
    Factor one = analysis.factor(pair.first());
    Factor two = analysis.factor(pair.second());
    boolean turned = turned(one, two);
    Factor rows = turned ? one : two;
    Factor columns = turned ? two : one;
    double[][] means = analysis.balance().values().means(Term.of(pair.first(), pair.second()));
    double[][] values = new double[rows.size()][columns.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        int cell = turned ? row * two.size() + column : column * two.size() + row;
        values[row][column] = shown(means[cell]);
      }
    }
    String name = analysis.balance().response().name();
    Shade shade = Shade.of(name, Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
    return new Figure(
        analysis.study().named(Profiles.slug(columns.name() + " by " + rows.name()) + "-map"),
        analysis
            .study()
            .titled(
                analysis.balance().response().title()
                    + " by "
                    + columns.name()
                    + " and "
                    + rows.name()),
        reading(),
        new HeatMap(
            columns.name(),
            columns.levels(),
            rows.name(),
            rows.levels(),
            shade.of(values),
            shade.title()),
        List.of(analysis.study().criterion().ranked()));
  }

  /** Numbers go from left to right, longer lists from top to bottom. */
  static boolean turned(Factor one, Factor two) {
    if (one.numeric() != two.numeric()) {
      return two.numeric();
    }
    return one.size() == two.size()
        ? one.name().compareTo(two.name()) > 0
        : one.size() > two.size();
  }

  private double shown(double... costs) {
    return analysis.balance().response().value(Interval.point(new Sample(costs).mean())).center();
  }

  private String reading() {
    return "Each cell is the "
        + analysis.balance().response().mean()
        + " over the "
        + analysis.study().replicates().noun()
        + "s"
        + (analysis.mains().size() > 2 ? " and over the other factors" : "")
        + ", every combination at the setting chosen for it.";
  }
}
