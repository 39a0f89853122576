package basin.reports.gradients;

import basin.reports.study.Clock;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Film;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Scene;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import java.util.Arrays;
import java.util.List;

/**
 * The profile of gradients by depth as it moves while the networks learn.
 *
 * @param study what is drawn
 * @param settings one for each group, in the order of the grid
 */
record ProfileFilm(Study study, List<Setting> settings) {
  private static final int GROUPS = 6;

  /** So many are all drawn: some of them would show blocks where every second differs. */
  private static final int LAYERS = 128;

  private static final int TIMES = 40;
  private static final int MOVING = 0;
  private static final int STILL = 1;
  private static final double[] NONE = {};

  List<Element> elements() {
    List<LayerTimes> shown =
        settings.stream()
            .limit(GROUPS)
            .map(s -> LayerTimes.of(study, s, Quantity.GRADIENT, LAYERS, TIMES))
            .filter(l -> !l.empty())
            .toList();
    double[] times =
        shown.stream().map(LayerTimes::times).max((a, b) -> a.length - b.length).orElse(NONE);
    if (times.length < 3) {
      return List.of();
    }
    Clock clock = Clock.of(study);
    return List.of(
        new Figure(
                study.named("gradient-film"),
                study.titled("‖∂ℓ/∂z‖ by depth, while the networks learn"),
                "It comes in at the last layer and goes back to the left; the grey line is the start. Play it, or go to"
                    + " a time: a profile that rises from left to right is a gradient that fades on its way, and a level"
                    + " one that sinks as a whole is a network that has learnt. What is 0 has no place here. Medians over the "
                    + study.replicates().noun()
                    + "s."
                    + (settings.size() > GROUPS
                        ? " Drawn are the first " + GROUPS + " of " + settings.size() + " groups."
                        : ""),
                new Film(
                    new Axis("layer", false),
                    Quantity.GRADIENT.axis(),
                    clock.unit(),
                    times,
                    shown.stream().map(l -> scene(l, times)).toList()))
            .from(Quantity.GRADIENT.series()));
  }

  private static Scene scene(LayerTimes layers, double... times) {
    double[] x = layers.places();
    return new Scene(
        layers.setting().label(),
        List.of(new Line("at the start", -STILL, Style.LINE, x, layers.profile(0), NONE, NONE)),
        "at the time shown",
        MOVING,
        x,
        Arrays.stream(times).mapToObj(t -> at(layers, t)).toArray(double[][]::new));
  }

  /** The profile by then; none beyond the end of what diverged. */
  private static double[] at(LayerTimes layers, double time) {
    int found = Arrays.binarySearch(layers.times(), time);
    int i = found >= 0 ? found : -found - 2;
    boolean over = time > layers.times()[layers.times().length - 1];
    double[] nothing = new double[layers.values().length];
    Arrays.fill(nothing, Double.NaN);
    return i < 0 || over ? nothing : layers.profile(i);
  }
}
