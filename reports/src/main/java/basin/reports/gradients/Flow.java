package basin.reports.gradients;

import basin.reports.gradients.Layers.Norm;
import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.Scale;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * How gradient norms run through the layers of one setting's networks.
 *
 * <p>The ratio is the first layer's norm over the last's, its median over the records the measure:
 *
 * <pre>
 * vanish   r ≤ 10⁻³
 * shrink   10⁻³ &lt; r ≤ 10⁻¹
 * steady   10⁻¹ &lt; r &lt; 10, at the first and the last record, too
 * grow     10 ≤ r &lt; 10³
 * explode  r ≥ 10³
 * </pre>
 *
 * <p>Only records count at which there is something to carry back: at least 10⁻³ of the largest
 * norm the last layer ever had. A network that has learnt all it can has none. A norm of exactly
 * zero is no ratio: units are dead, or weights are zero, unless the norms fade to it through the
 * smallest numbers. Runs that diverged are left out, and if all did, nothing is judged.
 *
 * @param setting whose
 * @param layers with a record, first first
 * @param bands medians over the replicates, one for each layer; a zero in one of them does not
 *     decide
 * @param clock of the records
 * @param diverged whether every run diverged
 * @param zeroWeights whether weights were zero when the last gradient was taken
 */
record Flow(
    Setting setting,
    Layers layers,
    List<Band> bands,
    Clock clock,
    boolean diverged,
    boolean zeroWeights) {
  /** The rule in words. */
  static final List<String> RULE =
      List.of(
          "At each record, the norm of a layer is its median over the trials that did not diverge."
              + " r is the first layer's norm over the last layer's, its median over all records at"
              + " which the last layer has at least 10⁻³ of the largest norm it ever had: a network"
              + " that has learnt all it can has nothing to carry back.",
          "Vanish: r ≤ 10⁻³. Shrink: r ≤ 10⁻¹. Steady: between 10⁻¹ and 10, and so is the ratio at"
              + " the first and the last of these records. Grow: r ≥ 10. Explode: r ≥ 10³. It is"
              + " said at which record a ratio is that far out for the first time, and in which"
              + " layer there, coming from the last.",
          "A norm of exactly zero at the end is judged apart: the weights behind the layer are"
              + " zero, or units are dead and let nothing through. Norms that fade to zero below"
              + " 10⁻³⁰ vanish.",
          "The factor per layer is r to the power 1/(layers − 1).");

  /** Networks with fewer layers are drawn as lines, those with more as a map. */
  static final int DEEP = 4;

  /** Records at which the last layer has less than this share of its largest norm do not count. */
  private static final double SOMETHING = 1e-3;

  /** Norms below have faded towards the smallest number of float32. */
  private static final double FADED = 1e-30;

  private static final double VANISHING = 1e-3;
  private static final double SHRINKING = 1e-1;
  private static final double GROWING = 10;
  private static final double EXPLODING = 1e3;

  /** What becomes of the gradient on its way back. */
  enum Kind {
    /** Nothing of it arrives. */
    VANISH("gradients vanish"),
    /** It gets smaller. */
    SHRINK("gradients shrink"),
    /** It stays about the same. */
    STEADY("gradients stay steady"),
    /** It does not at the start or at the end, whatever its median. */
    CHANGE("gradients do not stay steady"),
    /** It gets larger. */
    GROW("gradients grow"),
    /** It gets out of hand. */
    EXPLODE("gradients explode"),
    /** Units that are never active let nothing through. */
    DEAD("no gradient reaches the first layer: units are dead"),
    /** Weights that are zero let nothing through. */
    ZERO_WEIGHTS("no gradient reaches the first layer: weights are zero"),
    /** Every run diverged. */
    DIVERGED("gradients are not judged: every run diverged");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** A clause. */
    String words() {
      return words;
    }

    /** Whether the ratio means anything. */
    boolean byRatio() {
      return compareTo(EXPLODE) <= 0;
    }
  }

  /** The layers this setting recorded. */
  static Flow of(Study study, Setting setting, Norm norm) {
    List<TrialRecord> sound =
        setting.trials().stream().filter(t -> !Study.ended(t, Outcome.DIVERGED)).toList();
    Setting judged = sound.isEmpty() ? setting : setting.with(sound);
    Clock clock = Clock.of(study);
    Layers all = Layers.of(study, setting, norm);
    List<String> own =
        all.names().stream()
            .filter(n -> !band(study, judged, all.series(n), clock).empty())
            .toList();
    return new Flow(
        setting,
        new Layers(all.norm(), own),
        own.stream().map(n -> band(study, judged, all.series(n), clock)).toList(),
        clock,
        sound.isEmpty() && !setting.trials().isEmpty(),
        judged.trials().stream().anyMatch(t -> endsOnZeroWeights(study, t)));
  }

  private static boolean endsOnZeroWeights(Study study, TrialRecord trial) {
    return study.results().curves(trial).stream()
        .filter(c -> c.startsWith("zero-weights."))
        .map(c -> study.results().curve(trial, c).orElseThrow())
        .anyMatch(c -> c.steps()[c.steps().length - 1] == trial.steps());
  }

  /** Whether there are two layers to compare. */
  boolean comparable() {
    return bands.size() > 1 && ratios().length > 0;
  }

  /** First over last layer at each record that counts. */
  double[] ratios() {
    return counted().mapToDouble(i -> norm(0, i) / norm(bands.size() - 1, i)).toArray();
  }

  private IntStream counted() {
    double[] first = bands.get(0).mean();
    double[] last = bands.get(bands.size() - 1).mean();
    double largest = Arrays.stream(last).filter(Double::isFinite).max().orElse(0);
    return IntStream.range(0, Math.min(first.length, last.length))
        .filter(i -> last[i] > 0 && last[i] >= SOMETHING * largest)
        .filter(i -> Double.isFinite(first[i]) && Double.isFinite(last[i]));
  }

  private double norm(int layer, int record) {
    double[] norms = bands.get(layer).mean();
    return record < norms.length ? norms[record] : Double.NaN;
  }

  /** The median ratio. */
  double ratio() {
    return new Sample(ratios()).median();
  }

  /** r^(1/(L−1)), what one layer does to the norm; NaN where r says nothing. */
  double factor() {
    return kind().byRatio() ? StrictMath.pow(ratio(), 1.0 / (bands.size() - 1)) : Double.NaN;
  }

  /** The verdict. */
  Kind kind() {
    if (diverged) {
      return Kind.DIVERGED;
    }
    if (silenced()) {
      return zeroWeights ? Kind.ZERO_WEIGHTS : Kind.DEAD;
    }
    double r = ratio();
    if (r <= SHRINKING) {
      return r <= VANISHING ? Kind.VANISH : Kind.SHRINK;
    }
    if (r >= GROWING) {
      return r >= EXPLODING ? Kind.EXPLODE : Kind.GROW;
    }
    double[] ratios = ratios();
    return steady(ratios[0]) && steady(ratios[ratios.length - 1]) ? Kind.STEADY : Kind.CHANGE;
  }

  private static boolean steady(double ratio) {
    return ratio > SHRINKING && ratio < GROWING;
  }

  /** The verdict in a clause, with the norm that is meant. */
  String statement() {
    return kind().words() + (kind().byRatio() ? " by " + layers.norm().symbol() : "");
  }

  /** Whether at the end nothing at all arrives somewhere, without having faded before. */
  private boolean silenced() {
    int end = counted().max().orElse(0);
    double[] norms = IntStream.range(0, bands.size()).mapToDouble(l -> norm(l, end)).toArray();
    double smallest = Arrays.stream(norms).filter(x -> x > 0).min().orElse(0);
    return Arrays.stream(norms).anyMatch(x -> x == 0) && smallest > FADED;
  }

  /** Whether there are too many layers for a line each. */
  boolean deep() {
    return bands.size() >= DEEP;
  }

  /** How far from steady, in decades; what cannot be said in decades comes last. */
  double severity() {
    return comparable() && kind().byRatio() ? Math.abs(StrictMath.log10(ratio())) : -1;
  }

  /** The numbers in a phrase. */
  String numbers() {
    double[] ratios = ratios();
    String whose =
        layers.norm().symbol()
            + " of "
            + layers.names().get(0)
            + " over that of "
            + layers.names().get(bands.size() - 1);
    String course =
        whose
            + ": "
            + Prose.number(ratios[0])
            + " at "
            + when(counted().findFirst().orElseThrow())
            + ", "
            + Prose.number(ratios[ratios.length - 1])
            + " at the end";
    return kind().byRatio()
        ? course
            + ", median r = "
            + Prose.number(ratio())
            + "; ×"
            + Prose.number(factor())
            + " per layer over "
            + bands.size()
            + " layers"
            + onset()
        : course;
  }

  /** Since when, and in which layer first on the way back. */
  private String onset() {
    return switch (kind()) {
      case VANISH -> onset("r ≤ 10⁻³", ratio -> ratio <= VANISHING);
      case SHRINK -> onset("r ≤ 10⁻¹", ratio -> ratio <= SHRINKING);
      case GROW -> onset("r ≥ 10", ratio -> ratio >= GROWING);
      case EXPLODE -> onset("r ≥ 10³", ratio -> ratio >= EXPLODING);
      case CHANGE -> onset("r ≤ 10⁻¹ or ≥ 10", ratio -> !steady(ratio));
      default -> "";
    };
  }

  private String onset(String what, DoublePredicate out) {
    int last = bands.size() - 1;
    int record =
        counted().filter(i -> out.test(norm(0, i) / norm(last, i))).findFirst().orElseThrow();
    int layer =
        IntStream.rangeClosed(0, last)
            .map(back -> last - back)
            .filter(l -> out.test(norm(l, record) / norm(last, record)))
            .findFirst()
            .orElse(0);
    return "; "
        + what
        + " first at "
        + when(record)
        + ", there "
        + (layer == 0 ? "in " : "from ")
        + layers.names().get(layer)
        + (layer == 0 ? " alone" : " back");
  }

  /** A record in words; not all probes look before the first step. */
  private String when(int record) {
    double x = bands.get(0).x()[record];
    return x == 0 ? "the start" : clock.unit() + " " + Prose.number(x);
  }

  private static Band band(Study study, Setting setting, String series, Clock clock) {
    return Band.of(study, setting, series, clock, Flow::median);
  }

  private static Interval median(double... norms) {
    return Interval.point(middle(norms));
  }

  /** The median by ratio; a zero below the middle of an even number does not decide. */
  static double middle(double... norms) {
    double[] sorted = norms.clone();
    Arrays.sort(sorted);
    double middle = Scale.LOGARITHMIC.median(norms);
    return middle == 0 ? sorted[sorted.length / 2] : middle;
  }
}
