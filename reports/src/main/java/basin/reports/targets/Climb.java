package basin.reports.targets;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.Sample;
import basin.reports.statistics.benchmark.Staircase;
import basin.reports.statistics.correction.EveryPair;
import basin.reports.study.Clock;
import basin.reports.study.Duel;
import basin.reports.study.Pairing;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How fast each group meets the targets of a ladder.
 *
 * @param study what is measured
 * @param best a setting of each group
 * @param ladder of targets
 * @param clock in which it is measured
 */
record Climb(Study study, List<Setting> best, Ladder ladder, Clock clock) {
  private static final int DRAWN = 8;

  List<Element> elements() {
    double end = end();
    if (!(end > 0)) {
      return List.of();
    }
    List<Ascent> ascents =
        best.stream()
            .map(s -> Ascent.of(study, s, ladder, clock, end))
            .filter(a -> a.trials() > 0)
            .sorted(Comparator.comparingDouble(a -> -a.mean()))
            .toList();
    if (ascents.size() < 2) {
      return List.of();
    }
    EveryPair<Paired> pairs = EveryPair.of(ascents, Climb::ahead, Paired::p);
    return List.of(
        new Paragraph(finding(ascents, pairs.ofFirst().get(0), pairs.corrected()[0]))
            .seeing(study.named("targets-met"), study.named("targets-met-by-group")),
        figure(ascents, end).from(study.criterion().ranked()),
        table(ascents, pairs),
        method(end));
  }

  /** The longest time that every group was followed. */
  private double end() {
    return best.stream()
        .mapToDouble(
            s ->
                s.trials().stream()
                    .filter(t -> t.outcome().isPresent())
                    .mapToDouble(clock::end)
                    .max()
                    .orElse(Double.POSITIVE_INFINITY))
        .min()
        .orElse(0);
  }

  private static Paired ahead(Ascent first, Ascent second) {
    return Paired.of(Pairing.of(first.means(), second.means()).gains((x, y) -> x - y));
  }

  private String finding(List<Ascent> ascents, Paired ahead, double corrected) {
    Interval mean = interval(ascents.get(0));
    String lead =
        ahead.pairs() == 0
            ? ""
            : ", "
                + Prose.estimate(ahead.difference())
                + " more than "
                + ascents.get(1).setting().label()
                + (ahead.pairs() == 1
                    ? ", which one " + study.replicates().noun() + " cannot tell from chance"
                    : ascents.get(0).fixed() && ascents.get(1).fixed()
                        ? "; no " + study.replicates().noun() + " changes anything here"
                        : ahead.above(corrected, Duel.SIGNIFICANT)
                            ? ", beyond chance (" + Prose.p(corrected) + ")"
                            : ", which may be chance (" + Prose.p(corrected) + ")");
    return "Over "
        + ladder.targets().length
        + " targets for "
        + study.criterion().ranked()
        + " from "
        + Prose.number(ladder.start())
        + " to "
        + Prose.number(ladder.hardest())
        + ", "
        + ascents.get(0).setting().label()
        + " is ahead: in the mean over the time it has met "
        + Prose.estimate(mean)
        + " of them"
        + lead
        + ".";
  }

  private static Interval interval(Ascent ascent) {
    Sample sample = new Sample(ascent.each());
    return sample.constant() ? Interval.point(sample.mean()) : Interval.ofMean(sample).within(0, 1);
  }

  private Figure figure(List<Ascent> ascents, double end) {
    return new Figure(
        study.named("targets-met"),
        study.titled("Share of targets met"),
        "Of all pairs of a trial and one of "
            + ladder.targets().length
            + " targets, the share met by then. Higher and sooner is better; a course that goes flat has met"
            + " what it can."
            + (ascents.size() > DRAWN ? " Drawn are the first " + DRAWN + "." : ""),
        new Lines(
            new Axis(clock.unit(), false),
            new Axis("share of targets", false),
            ascents.stream().limit(DRAWN).map(a -> line(a, end)).toList()));
  }

  private static Line line(Ascent ascent, double end) {
    Staircase stairs = ascent.shares();
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {0, stairs.at(0)});
    for (int i = 0; i < stairs.places().length; i++) {
      double x = stairs.places()[i];
      if (x > 0 && x <= end) {
        points.add(new double[] {x, stairs.heights()[i]});
      }
    }
    points.add(new double[] {end, points.get(points.size() - 1)[1]});
    double[] none = {};
    return new Line(
        ascent.setting().label(),
        ascent.setting().color(),
        Style.STEPS,
        points.stream().mapToDouble(p -> p[0]).toArray(),
        points.stream().mapToDouble(p -> p[1]).toArray(),
        none,
        none);
  }

  private Element table(List<Ascent> ascents, EveryPair<Paired> pairs) {
    String paired = "paired by " + study.replicates().noun() + ", 95 % confidence";
    TableDraft draft =
        new TableDraft()
            .column(!study.oneGroup(), "Group", "the largest mean share first")
            .tuned(study, "what was tuned")
            .column("Trials", "that have run")
            .column("Met in the end", "share of pairs of trial and target")
            .column("Mean share", "over the time: the area under its course")
            .column("CI low", "95 % confidence, Student's t over the trials")
            .column("CI high", "95 % confidence, Student's t over the trials")
            .column("Behind the first", "in mean share")
            .column("from", paired)
            .column("to", paired)
            .column("p (Holm)", "corrected for all pairs of rows");
    for (int j = 0; j < ascents.size(); j++) {
      Ascent ascent = ascents.get(j);
      Interval mean = interval(ascent);
      List<Object> cells = new ArrayList<>();
      cells.add(ascent.setting().group());
      cells.addAll(Wording.tuned(study, ascent.setting()));
      cells.add(ascent.trials());
      cells.add(ascent.inTheEnd());
      cells.add(mean.center());
      cells.add(mean.low());
      cells.add(mean.high());
      if (j == 0) {
        cells.addAll(List.of(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
      } else {
        Interval behind = pairs.ofFirst().get(j - 1).difference();
        boolean tested = !ascents.get(0).fixed() || !ascent.fixed();
        cells.addAll(
            List.of(
                behind.center(),
                behind.low(),
                behind.high(),
                tested ? pairs.corrected()[j - 1] : Double.NaN));
      }
      draft.row(cells);
    }
    return draft.table(
        study.named("targets-met-by-group"), study.titled("Targets met by each group"));
  }

  private Note method(double end) {
    return new Note(
        "How the targets are chosen",
        List.of(
            ladder.targets().length
                + " targets lie evenly "
                + (ladder.logarithmic() ? "by logarithm " : "")
                + "between "
                + Prose.number(ladder.start())
                + ", where the trial in the middle starts, and "
                + Prose.number(ladder.hardest())
                + ", the best that any trial shown came to"
                + (ladder.logarithmic() ? ", but no lower than 10⁻⁸ of the start" : "")
                + ". A trial that ends or diverges before a target has not met it.",
            "The mean share is the area under a trial's course up to "
                + Prose.number(end)
                + " "
                + clock.units()
                + ", the longest that every group was followed, as a share of what it could be (COCO, Hansen et"
                + " al. 2016). It is compared "
                + study.replicates().noun()
                + " by "
                + study.replicates().noun()
                + ", p corrected by Holm for all pairs."));
  }
}
