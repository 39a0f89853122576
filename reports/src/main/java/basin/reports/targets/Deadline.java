package basin.reports.targets;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.benchmark.RunLengths;
import basin.reports.study.Attempt;
import basin.reports.study.Clock;
import basin.reports.study.Reach;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.study.Target;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long each group took to the goal's target.
 *
 * @param study what is measured
 * @param best a setting of each group
 * @param clock in which it is measured
 */
record Deadline(Study study, List<Setting> best, Clock clock) {
  private static final double MOSTLY = 0.9;

  List<Element> elements() {
    Target target = Target.of(study.criterion());
    Optional<Race> found = Race.of(study, best, clock, target);
    if (found.isEmpty()) {
      return List.of(new Paragraph("No trial has run towards " + goal() + "."));
    }
    Race race = found.get();
    List<Element> elements = new ArrayList<>();
    elements.add(
        new Paragraph(new RaceSentences(study, race).text())
            .seeing(study.named("arrivals"), study.named("time-to-target")));
    elements.add(new ArrivalCurves(study, race).figure().from(study.criterion().ranked()));
    elements.add(table(race));
    if (!race.duels().isEmpty()) {
      elements.add(behind(race));
    }
    elements.add(method(race));
    return elements;
  }

  private String goal() {
    return Wording.target(study.criterion());
  }

  private Element table(Race race) {
    String unit = clock.unit();
    boolean costs = !Clock.ofCost(study).isEmpty() && Clock.weighs(study);
    TableDraft draft =
        new TableDraft()
            .column(!study.oneGroup(), "Group", "the shortest mean first")
            .tuned(study, "what was tuned")
            .column("Trials", "that have run")
            .column("Reached", "trials that reached the target")
            .column("Diverged", "trials that diverged before, and never will reach it")
            .column("Median " + unit, "over all trials; empty if half or more never reached it")
            .column(
                "Mean up to " + Prose.number(race.horizon()),
                "restricted mean: no time counts for more")
            .column("CI low", "95 % confidence, Student's t on Greenwood's standard error")
            .column("CI high", "95 % confidence, Student's t on Greenwood's standard error")
            .column("aRT", "average run length: all that all trials took, over how many reached it")
            .column(
                "90 % with restarts",
                "what a success takes in nine of ten cases if one starts again after each failure")
            .column(
                costs,
                "Median work",
                "values count 1, gradients 3, Hessian products 6, in passes over the rows")
            .column(
                "Median seconds",
                "of wall-clock time; hangs on the machine and on what else it did");
    race.field().forEach(f -> draft.row(cells(race, f)));
    return draft.table(
        study.named("time-to-target"),
        study.titled(Prose.capital(clock.units()) + " until " + goal()));
  }

  private List<Object> cells(Race race, Followed followed) {
    Reach reach = followed.reach();
    Interval mean = race.mean(followed).interval(Interval.LEVEL);
    RunLengths lengths = followed.lengths();
    List<Object> cells = new ArrayList<>();
    cells.add(reach.setting().group());
    cells.addAll(Wording.tuned(study, reach.setting()));
    cells.add(reach.attempts().size());
    cells.add(reach.reached());
    cells.add(reach.ended(Attempt.Fate.DIVERGED));
    cells.add(known(reach.median()));
    cells.add(mean.center());
    cells.add(mean.low());
    cells.add(mean.high());
    cells.add(known(lengths.average()));
    cells.add(known(lengths.restarts().quantile(MOSTLY)));
    cells.add(median(reach.setting(), Clock.WORK));
    cells.add(median(reach.setting(), Clock.SECONDS));
    return cells;
  }

  private double median(Setting setting, Clock cost) {
    return known(Reach.of(study, setting, cost).median());
  }

  private static double known(double x) {
    return Double.isFinite(x) ? x : Double.NaN;
  }

  private Element behind(Race race) {
    String limits =
        "95 % confidence or more, paired; none where all differences are equal or one pair alone has a time";
    TableDraft draft =
        new TableDraft()
            .column(!study.oneGroup(), "Group", "")
            .tuned(study, "what was tuned")
            .column("Pairs", study.replicates().noun() + "s that ran for both")
            .column("Later by", clock.units() + " of restricted mean")
            .column("CI low", limits)
            .column("CI high", limits)
            .column("p", "paired t-test; signed ranks where differences are zero or equal")
            .column("p (Holm)", "corrected for all pairs of rows of the table above");
    for (int i = 0; i < race.duels().size(); i++) {
      Paired later = race.duels().get(i).later();
      Setting setting = race.field().get(i + 1).reach().setting();
      boolean tested = !race.field().get(0).fixed() || !race.field().get(i + 1).fixed();
      List<Object> cells = new ArrayList<>();
      cells.add(setting.group());
      cells.addAll(Wording.tuned(study, setting));
      cells.add(later.pairs());
      cells.add(later.difference().center());
      cells.add(later.difference().low());
      cells.add(later.difference().high());
      cells.add(tested ? later.p() : Double.NaN);
      cells.add(tested ? race.duels().get(i).corrected() : Double.NaN);
      draft.row(cells);
    }
    return draft.table(
        study.named("later-than-the-first"),
        study.titled("Later than " + race.field().get(0).reach().setting().label()));
  }

  private Note method(Race race) {
    return new Note(
        "How times to the target are compared",
        List.of(
            "Counted is the first record that reaches "
                + goal()
                + ", in "
                + clock.units()
                + ". A trial that ended without it is censored at its end: it may have come later. One that"
                + " diverged never will, and stays on its way for ever. Neither is left out.",
            "The curve of those that have arrived is Kaplan and Meier's (1958), its band the interval on the scale"
                + " of log(−log) (Kalbfleisch and Prentice 1980). The median is where it passes one half.",
            "The restricted mean is the mean time of which none counts for more than "
                + Prose.number(race.horizon())
                + " "
                + clock.units()
                + ", the longest time up to which every group was watched. Groups are compared by it, "
                + study.replicates().noun()
                + " by "
                + study.replicates().noun()
                + " (pseudo-values where a trial was censored before), p corrected by Holm for "
                + Prose.count(race.pairs(), "pair")
                + ". A pair of which neither came brings no degree of freedom to Student's t, so that limits are wide"
                + " where few came.",
            unseen(race),
            "aRT and restarts are COCO's: a method that fails is started again, with trials drawn from those seen"
                + " (Hansen et al. 2016). Seconds and work are a trial's own, spread over its steps as"
                + " the probe effort recorded them, and without it evenly over its evaluations."));
  }

  /** The share that is ruled out by the n runs of a group if all came: (1 − share)ⁿ = 0.05. */
  private static String unseen(Race race) {
    int runs = race.field().stream().mapToInt(f -> f.reach().attempts().size()).min().orElse(1);
    double share = 1 - Math.pow(1 - Interval.LEVEL, 1.0 / runs);
    return "No limits know of what no trial has shown: where all of "
        + Prose.count(runs, "trial")
        + " came, up to "
        + Prose.number(Math.round(100 * share))
        + " % of others may not (95 % confidence).";
  }
}
