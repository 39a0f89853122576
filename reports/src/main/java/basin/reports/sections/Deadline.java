package basin.reports.sections;

import basin.reports.statistics.Sample;
import basin.reports.study.Clock;
import basin.reports.study.Reach;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long each group took to the goal's target, if the goal has one.
 *
 * @param study what is measured
 * @param best a setting of each group
 * @param clock in which it is measured
 */
record Deadline(Study study, List<Setting> best, Clock clock) {
  List<Element> elements() {
    return study.criterion().timed()
        ? List.of(new Heading("Time to the target"), new Paragraph(rule()), table())
        : List.of();
  }

  private String rule() {
    return String.format(
        "The target is %s. Counted is the first record that reaches it, in %ss. A trial that never does"
            + " counts as later than any that did, so a median stands only where more than half of the"
            + " trials reached the target. Seconds are a trial's own, shared out evenly over its evaluations: they"
            + " hang on the machine and on what else it did.",
        Wording.target(study.criterion()), clock.unit());
  }

  private Element table() {
    TableDraft grid =
        new TableDraft()
            .column(!study.oneGroup(), "Group", "")
            .tuned(study, "what was tuned")
            .column("Trials", "that have run")
            .column("Reached", "trials that reached the target")
            .column(
                "Median " + clock.unit(), "over all trials; empty if half or more never reached it")
            .column("Earliest", "")
            .column("Latest", "of those that reached it")
            .column(
                Clock.ofCost(study).contains(Clock.EVALUATIONS),
                "Median evaluation",
                "values and gradients")
            .column("Median seconds", "of wall-clock time");
    best.forEach(s -> grid.row(cells(s)));
    return grid.table(
        study.named("time-to-target"),
        study.titled(Prose.capital(clock.unit()) + "s until " + Wording.target(study.criterion())));
  }

  private List<Object> cells(Setting setting) {
    Reach reach = Reach.of(study, setting, clock);
    double[] finite = Arrays.stream(reach.times().values()).filter(Double::isFinite).toArray();
    Sample reached = new Sample(finite);
    List<Object> cells = new ArrayList<>();
    cells.add(reach.setting().group());
    cells.addAll(Wording.tuned(study, reach.setting()));
    cells.add(reach.byReplicate().size());
    cells.add(reach.reached());
    cells.add(finiteOrNone(reach.median()));
    cells.add(reached.quantile(0));
    cells.add(reached.quantile(1));
    cells.add(median(setting, Clock.EVALUATIONS));
    cells.add(median(setting, Clock.SECONDS));
    return cells;
  }

  private double median(Setting setting, Clock cost) {
    return finiteOrNone(Reach.of(study, setting, cost).median());
  }

  private static double finiteOrNone(double x) {
    return Double.isFinite(x) ? x : Double.NaN;
  }
}
