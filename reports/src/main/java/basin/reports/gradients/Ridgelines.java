package basin.reports.gradients;

import basin.reports.pictures.Thinning;
import basin.reports.statistics.Sample;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Ridge;
import basin.spi.report.Chart.RidgePanel;
import basin.spi.report.Chart.Ridges;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How sums and gradients are spread in each layer, at the start and at the end, and in the first
 * layer over time.
 *
 * @param study what is drawn
 * @param settings one for each group, in the order of the grid
 */
record Ridgelines(Study study, List<Setting> settings) {
  private static final String SUMS = "signals.deciles-z.";
  private static final String GRADIENTS = "signals.deciles-gradient.";

  /** Below the points that the probe takes down. */
  private static final double[] SHARES = {0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99};

  private static final int GROUPS = 3;
  private static final int LAYERS = 10;
  private static final int TIMES = 8;

  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    byLayer(
            SUMS,
            "sums-by-layer",
            "How sums are spread, by layer",
            "z",
            "Sums z over rows and units. A ridge that narrows from the bottom up is a signal that fades; one that leaves"
                + " the middle drives its units to where they are flat.")
        .ifPresent(elements::add);
    byLayer(
            GRADIENTS,
            "gradients-by-layer",
            "How gradients are spread, by layer",
            "log₁₀ |∂ℓ/∂z|",
            "Sizes of the numbers ∂ℓ/∂z that are not 0, by decades: ridges that stand farther left from layer to layer"
                + " downwards are a gradient that vanishes.")
        .ifPresent(elements::add);
    inTime().ifPresent(elements::add);
    return elements;
  }

  private Optional<Figure> byLayer(
      String prefix, String name, String title, String axis, String reading) {
    List<RidgePanel> panels = new ArrayList<>();
    for (Setting setting : drawn(prefix)) {
      List<String> layers = layers(setting, prefix);
      panels.add(panel(setting, "start", prefix, layers, false));
      panels.add(panel(setting, "end", prefix, layers, true));
    }
    panels.removeIf(p -> p.ridges().isEmpty());
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(figure(name, title, axis, "layer", reading, panels).from(prefix + "*"));
  }

  private RidgePanel panel(
      Setting setting, String when, String prefix, List<String> layers, boolean end) {
    List<Ridge> ridges = new ArrayList<>();
    for (int i : Thinning.indices(layers.size(), LAYERS)) {
      double[][] looks = looks(setting, prefix + layers.get(i));
      if (looks.length > 0) {
        ridges.add(new Ridge(Integer.toString(i + 1), looks[end ? looks.length - 1 : 0]));
      }
    }
    return new RidgePanel(titled(setting, when), ridges);
  }

  private Optional<Figure> inTime() {
    List<RidgePanel> panels = new ArrayList<>();
    for (Setting setting : drawn(GRADIENTS)) {
      String first = layers(setting, GRADIENTS).get(0);
      double[][] looks = looks(setting, GRADIENTS + first);
      long[] steps = steps(setting, GRADIENTS + first);
      List<Ridge> ridges =
          Arrays.stream(Thinning.indices(looks.length, TIMES))
              .mapToObj(i -> new Ridge(Prose.number(steps[i]), looks[i]))
              .toList();
      panels.add(new RidgePanel(titled(setting, "layer 1"), ridges));
    }
    panels.removeIf(p -> p.ridges().size() < 2);
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            figure(
                    "gradients-in-time",
                    "How gradients of the first layer are spread, over time",
                    "log₁₀ |∂ℓ/∂z|",
                    "step",
                    "The first look at the bottom. Ridges that wander to the left are a first layer that is told less"
                        + " and less: because all is learnt, or because nothing comes through.",
                    panels)
                .from(GRADIENTS + "*"));
  }

  private Figure figure(
      String name,
      String title,
      String axis,
      String rows,
      String reading,
      List<RidgePanel> panels) {
    return new Figure(
        study.named(name),
        study.titled(title),
        reading
            + " A ridge says how densely numbers lie, between their 1 % and 99 % points; all are equally high, and a"
            + " stroke stands at the middle. Medians over the "
            + study.replicates().noun()
            + "s."
            + (settings.size() > GROUPS
                ? " Drawn are the first " + GROUPS + " of " + settings.size() + " groups."
                : ""),
        new Ridges(new Axis(axis, false), rows, SHARES, panels));
  }

  private String titled(Setting setting, String when) {
    return settings.size() > 1 ? setting.label() + ", " + when : Prose.capital(when);
  }

  private List<Setting> drawn(String prefix) {
    return settings.stream().limit(GROUPS).filter(s -> !layers(s, prefix).isEmpty()).toList();
  }

  /** Those that have gradients and this, from the inputs on. */
  private List<String> layers(Setting setting, String prefix) {
    List<String> tracks = study.results().tracks(setting.trials().get(0));
    return LayerTimes.layers(study, setting, Quantity.GRADIENT).stream()
        .filter(layer -> tracks.contains(prefix + layer))
        .toList();
  }

  /** Each point in the middle of the trials that took as many looks as the first. */
  private double[][] looks(Setting setting, String series) {
    List<double[][]> all =
        setting.trials().stream()
            .flatMap(t -> study.results().track(t, series).stream())
            .map(Track::values)
            .toList();
    int count = all.isEmpty() ? 0 : all.get(0).length;
    List<double[][]> alike = all.stream().filter(looks -> looks.length == count).toList();
    return IntStream.range(0, count)
        .mapToObj(look -> middle(alike.stream().map(looks -> looks[look]).toList()))
        .toArray(double[][]::new);
  }

  private static double[] middle(List<double[]> looks) {
    return IntStream.range(0, looks.get(0).length)
        .mapToDouble(p -> new Sample(looks.stream().mapToDouble(l -> l[p]).toArray()).median())
        .toArray();
  }

  private long[] steps(Setting setting, String series) {
    return setting.trials().stream()
        .flatMap(t -> study.results().track(t, series).stream())
        .findFirst()
        .map(Track::steps)
        .orElse(new long[0]);
  }
}
