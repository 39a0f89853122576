package basin.reports.sections;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.Scale;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How gradient norms run through the layers of one setting's networks.
 *
 * <p>The ratio is the first layer's norm over the last's, its median over the records the measure:
 *
 * <pre>
 * vanish   r ≤ 10⁻³
 * shrink   10⁻³ &lt; r ≤ 10⁻¹
 * steady   10⁻¹ &lt; r &lt; 10
 * grow     10 ≤ r &lt; 10³
 * explode  r ≥ 10³
 * </pre>
 *
 * @param setting whose
 * @param layers with a record, first first
 * @param bands medians over the seeds, one for each layer; a zero in one of them does not decide
 */
record Flow(Setting setting, Layers layers, List<Band> bands) {
  /** The rule in words. */
  static final List<String> RULE =
      List.of(
          "At each record, the norm of a layer is its median over the seeds. r is the first layer's norm"
              + " over the last layer's, its median over all records.",
          "Vanish: r ≤ 10⁻³. Shrink: r ≤ 10⁻¹. Steady: between 10⁻¹ and 10. Grow: r ≥ 10. Explode: r ≥ 10³.",
          "The factor per layer is r to the power 1/(layers − 1).");

  /** Networks with fewer layers are drawn as lines, those with more as a map. */
  static final int DEEP = 4;

  /** What becomes of the gradient on its way back. */
  enum Kind {
    /** Nothing of it arrives. */
    VANISH("vanish"),
    /** It gets smaller. */
    SHRINK("shrink"),
    /** It stays about the same. */
    STEADY("stay steady"),
    /** It gets larger. */
    GROW("grow"),
    /** It gets out of hand. */
    EXPLODE("explode");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The layers this setting recorded. */
  static Flow of(Study study, Setting setting, Layers all) {
    Clock clock = Clock.of(study);
    List<String> own =
        all.names().stream()
            .filter(n -> !band(study, setting, all.series(n), clock).empty())
            .toList();
    return new Flow(
        setting,
        new Layers(all.norm(), own),
        own.stream().map(n -> band(study, setting, all.series(n), clock)).toList());
  }

  /** Whether there are two layers to compare. */
  boolean comparable() {
    return bands.size() > 1 && ratios().length > 0;
  }

  /** First over last layer at each record; records at which both are zero are left out. */
  double[] ratios() {
    double[] first = bands.get(0).mean();
    double[] last = bands.get(bands.size() - 1).mean();
    return IntStream.range(0, Math.min(first.length, last.length))
        .mapToDouble(i -> first[i] / last[i])
        .filter(r -> !Double.isNaN(r))
        .toArray();
  }

  /** The median ratio. */
  double ratio() {
    return new Sample(ratios()).median();
  }

  /** r^(1/(L−1)), what one layer does to the norm. */
  double factor() {
    return StrictMath.pow(ratio(), 1.0 / (bands.size() - 1));
  }

  /** The verdict. */
  Kind kind() {
    double r = ratio();
    if (r <= 1e-1) {
      return r <= 1e-3 ? Kind.VANISH : Kind.SHRINK;
    }
    if (r >= 10) {
      return r >= 1e3 ? Kind.EXPLODE : Kind.GROW;
    }
    return Kind.STEADY;
  }

  /** Whether there are too many layers for a line each. */
  boolean deep() {
    return bands.size() >= DEEP;
  }

  /** How far from steady, in decades. */
  double severity() {
    return Math.abs(StrictMath.log10(ratio()));
  }

  /** The numbers in a phrase. */
  String numbers() {
    double[] ratios = ratios();
    return String.format(
        "%s of %s over that of %s: %s at the start, %s at the end, median r = %s; %s per layer over %d layers",
        layers.norm().symbol(),
        layers.names().get(0),
        layers.names().get(bands.size() - 1),
        Prose.number(ratios[0]),
        Prose.number(ratios[ratios.length - 1]),
        Prose.number(ratio()),
        "×" + Prose.number(factor()),
        bands.size());
  }

  private static Band band(Study study, Setting setting, String series, Clock clock) {
    return Band.of(study, setting, series, clock, Flow::median);
  }

  private static Interval median(double... norms) {
    return new Interval(Scale.LOGARITHMIC.median(norms), Double.NaN, Double.NaN);
  }
}
