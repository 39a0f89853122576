package basin.reports.gradients;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.wording.Alike;
import basin.reports.words.Prose;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.run.Curve;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which groups end with dead units, by the layer that has most of them.
 *
 * @param study what is told
 * @param settings one for each group, in the order of the grid
 */
record DeadUnits(Study study, List<Setting> settings) {
  private static final double SOME = 0.1;
  private static final double MANY = 0.5;

  /** One for all groups that are alike; empty if no unit is dead, or none was looked at. */
  List<Verdict> verdicts() {
    List<Worst> all = settings.stream().flatMap(setting -> worst(setting).stream()).toList();
    if (all.stream().allMatch(worst -> worst.end().center() == 0)) {
      return List.of();
    }
    Alike verdicts = new Alike();
    all.stream()
        .sorted(
            Comparator.comparing((Worst one) -> one.extent())
                .thenComparing(one -> -one.end().center()))
        .forEach(
            one ->
                verdicts.add(
                    one.extent().tone, one.setting().label(), one.extent().words, one.evidence()));
    return verdicts.verdicts();
  }

  /** What the verdicts rest on. */
  Note note() {
    return new Note(
        "How dead units are counted",
        List.of(
            "A unit is dead if it is flat at every row that passed: no row teaches it anything."
                + " Each group is judged by the layer that has the largest share of them at the"
                + " last look, mean over the "
                + study.replicates().noun()
                + "s: none, fewer than a tenth, fewer than half, or more."));
  }

  private Optional<Worst> worst(Setting setting) {
    return LayerTimes.layers(study, setting, Quantity.DEAD).stream()
        .map(
            layer ->
                new Worst(
                    setting,
                    layer,
                    Interval.ofMean(shares(setting, layer, Curve::last)).within(0, 1),
                    shares(setting, layer, curve -> curve.values()[0]).mean()))
        .filter(worst -> Double.isFinite(worst.end().center()))
        .reduce((one, other) -> other.end().center() > one.end().center() ? other : one);
  }

  private Sample shares(Setting setting, String layer, Function<Curve, Double> which) {
    return new Sample(
        setting.trials().stream()
            .flatMap(t -> study.results().curve(t, Quantity.DEAD.prefix() + layer).stream())
            .filter(curve -> curve.values().length > 0)
            .mapToDouble(which::apply)
            .filter(Double::isFinite)
            .toArray());
  }

  /** How many of a layer's units are dead. The worst comes first. */
  private enum Extent {
    /** Most. */
    MANY(Tone.BAD, "half of a layer's units or more are dead at the end"),
    /** Enough to matter. */
    SOME(Tone.WARNING, "a tenth to a half of a layer's units are dead at the end"),
    /** Hardly any. */
    FEW(Tone.GOOD, "fewer than a tenth of each layer's units are dead at the end"),
    /** Nothing. */
    NONE(Tone.GOOD, "no unit is dead at the end");

    private final Tone tone;
    private final String words;

    Extent(Tone tone, String words) {
      this.tone = tone;
      this.words = words;
    }

    static Extent of(double share) {
      return share >= DeadUnits.MANY
          ? MANY
          : share >= DeadUnits.SOME ? SOME : share > 0 ? FEW : NONE;
    }
  }

  /** The layer of a group that has most. */
  private record Worst(Setting setting, String layer, Interval end, double start) {
    Extent extent() {
      return Extent.of(end.center());
    }

    String evidence() {
      return "Most in "
          + layer
          + ": a share of "
          + Prose.estimate(end)
          + " at the end, "
          + Prose.number(start)
          + " at the first look.";
    }
  }
}
