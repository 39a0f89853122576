package basin.reports.answer;

import basin.reports.statistics.Interval;
import basin.reports.study.Criterion;
import basin.reports.study.Duel;
import basin.reports.study.Measure;
import basin.reports.study.Reach;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of the {@link Answer}: what competes, in order, and how far each is behind the first.
 *
 * @param contest what was found
 */
record Placings(Contest contest) {
  List<Element> elements() {
    List<Element> tables = new ArrayList<>();
    if (!contest.empty()) {
      tables.add(best());
    }
    if (!contest.duels().isEmpty()) {
      tables.add(behind());
    }
    return tables;
  }

  private Element best() {
    Criterion criterion = contest.criterion();
    String unit = contest.clock().unit();
    TableDraft grid =
        new TableDraft()
            .column(grouped(), "Group", "what is compared")
            .tuned(contest.study(), grouped() ? "chosen by " + by() : "what was tuned")
            .column(
                Prose.capital(contest.replicates().noun()) + "s",
                "trials that ended with a finite value")
            .column("Diverged", "trials that did not stay finite, or rose beyond measure")
            .column(criterion.timed(), "Reached", "trials that reached the target")
            .column(
                criterion.timed(),
                "Median " + unit,
                "to the target; empty if half never reached it");
    contest
        .study()
        .selection()
        .ifPresent(s -> grid.column("Chosen by " + s.by(), "its mean over the trials of this row"));
    means(grid, criterion.ranked(), contest.ranking().measure());
    criterion.beside().ifPresent(s -> means(grid, s, contest.study().measure(s)));
    contest.ranking().standings().forEach(s -> grid.row(cells(s)));
    Study study = contest.study();
    return grouped()
        ? grid.table(
                study.named("best-of-each-group"),
                study.titled(
                    study.selection().isPresent()
                        ? "The setting chosen for each group"
                        : "The best setting of each group"))
            .from(series())
        : grid.table(study.named("settings-in-order"), study.titled("The settings, best first"))
            .from(series());
  }

  private String[] series() {
    Criterion criterion = contest.criterion();
    return Stream.concat(Stream.of(criterion.ranked()), criterion.beside().stream())
        .toArray(String[]::new);
  }

  /** What the order goes by, in words. */
  private String by() {
    Optional<Selection> selection = contest.study().selection();
    if (selection.isPresent()) {
      return "the mean "
          + selection.get().by()
          + (selection.get().nested() ? " of the other folds" : "");
    }
    return contest.criterion().timed()
        ? "the time to " + Wording.target(contest.criterion())
        : Wording.mean(contest.ranking().measure()) + " " + contest.criterion().ranked();
  }

  private boolean grouped() {
    return !contest.study().oneGroup();
  }

  private void means(TableDraft grid, String series, Measure measure) {
    String limits = Wording.limits(measure) + "; the first's allow for its having been picked";
    grid.column(
            series,
            Wording.mean(measure)
                + " of the last value over the "
                + contest.replicates().noun()
                + "s")
        .column("CI low", limits)
        .column("CI high", limits);
  }

  private List<Object> cells(Standing standing) {
    List<Object> cells = new ArrayList<>();
    cells.add(standing.setting().group());
    cells.addAll(Wording.tuned(contest.study(), standing.setting()));
    cells.add(standing.score().values().size());
    cells.add(standing.score().diverged());
    cells.add(standing.reach().map(Reach::reached).orElse(0));
    cells.add(standing.reach().map(Reach::median).filter(Double::isFinite).orElse(Double.NaN));
    contest.study().selection().ifPresent(s -> cells.add(mean(standing.setting(), s.by())));
    cells.addAll(limits(standing.score()));
    contest
        .criterion()
        .beside()
        .map(s -> Score.of(contest.study(), standing.setting(), s))
        .ifPresent(s -> cells.addAll(limits(s)));
    return cells;
  }

  private double mean(Setting setting, String series) {
    return setting.trials().stream()
        .mapToDouble(trial -> contest.study().last(trial, series))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  private List<Object> limits(Score score) {
    if (!score.known()) {
      return List.of(Double.NaN, Double.NaN, Double.NaN);
    }
    Interval mean = Wording.telling(contest.ranking().mean(score), score.measure());
    return List.of(mean.center(), mean.low(), mean.high());
  }

  private Element behind() {
    Duel any = contest.duels().get(0);
    String paired = "95 % confidence, paired; none where all differences are equal";
    TableDraft grid = new TableDraft();
    if (grouped()) {
      grid.column("Group", "at the setting above");
    } else {
      grid.tuned(contest.study(), "what was tuned");
    }
    grid.column(
            "Pairs",
            contest.replicates().noun()
                + (any.timed() ? "s that ran for both" : "s finite for both"))
        .column(
            any.timed()
                ? "Later by " + contest.clock().unit() + "s"
                : Wording.behind(any.measure()),
            any.timed() ? "mean over the pairs, if all reached it" : "mean over the pairs")
        .column("CI low", paired)
        .column("CI high", paired)
        .column(
            "p",
            (contest.replicates().varying().containsKey("fold")
                    ? "t-test corrected for folds that share their training rows (Nadeau and Bengio 2003)"
                    : "paired t-test")
                + "; signed ranks where differences are zero, equal or endless")
        .column("p (Holm)", "corrected for all pairs of rows of the table above")
        .column("p (Wilcoxon)", "signed ranks, exact; with n pairs it cannot be below 2¹⁻ⁿ");
    contest.duels().forEach(d -> grid.row(cells(d)));
    return grid.table(
            contest.study().named("behind-the-first"),
            contest
                .study()
                .titled(
                    "Behind "
                        + contest.first().setting().label()
                        + " in "
                        + (any.timed() ? "time to the target" : contest.criterion().ranked())))
        .from(contest.criterion().ranked());
  }

  private List<Object> cells(Duel duel) {
    Interval lead = Wording.telling(duel.lead(), duel.measure());
    boolean tested = !duel.fixed() && duel.gain().pairs() > 1;
    List<Object> cells = new ArrayList<>();
    Setting second = duel.second().setting();
    cells.addAll(grouped() ? List.of(second.group()) : Wording.tuned(contest.study(), second));
    cells.add(duel.gain().pairs());
    cells.add(Double.isFinite(lead.center()) ? lead.center() : Double.NaN);
    cells.add(lead.low());
    cells.add(lead.high());
    cells.add(tested ? duel.gain().p() : Double.NaN);
    cells.add(tested ? duel.corrected() : Double.NaN);
    cells.add(tested ? duel.gain().rankP().orElse(Double.NaN) : Double.NaN);
    return cells;
  }
}
