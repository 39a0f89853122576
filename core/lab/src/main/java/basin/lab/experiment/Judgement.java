package basin.lab.experiment;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.identity.AxisRole;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.report.Goal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what a file has its trials judged: the goal, and what settings are chosen by.
 *
 * @param experiment as it is written
 * @param aim the goal; where there is none, what judges the chosen settings, if any are chosen
 * @param selecting how settings are chosen, if the file says so
 */
record Judgement(
    Tree.Mapping experiment, Optional<Header.Aim> aim, Optional<Header.Selecting> selecting) {
  /** That of a file, also beside a faulty name; its own faults are taken down with the header's. */
  static Judgement of(Tree.Mapping experiment, Catalog catalog) {
    Optional<Header.Selecting> selecting =
        header(TopKeys.SELECT, experiment, catalog).flatMap(Header::select);
    return new Judgement(
        experiment,
        header(TopKeys.GOAL, experiment, catalog)
            .flatMap(Header::goal)
            .or(() -> selecting.map(Header.Selecting::aim)),
        selecting);
  }

  /** The header as if it said one thing. */
  private static Optional<Header> header(String key, Tree.Mapping experiment, Catalog catalog) {
    List<Tree.Entry> alone = experiment.find(key).stream().toList();
    return new Binder(catalog, new Faults())
        .bind(Header.class, new Tree.Mapping(experiment.place(), alone), "");
  }

  /** The series that it reads. */
  Stream<String> series() {
    return Stream.concat(
        aim.map(Header.Aim::metric).stream(), selecting.map(Header.Selecting::by).stream());
  }

  /** The series that says which of two settings is better, if the file says so. */
  Optional<String> decisive() {
    return selecting.map(Header.Selecting::by).or(() -> aim.map(Header.Aim::metric));
  }

  /** What counts as best, of metrics that say whether more of them is better. */
  Optional<Goal> goal(KnownMetrics metrics) {
    return aim.map(goal -> goal.goal(metrics))
        .map(goal -> goal.selecting(selecting.map(select -> select.selection(metrics))));
  }

  /**
   * Takes down what is wrong with it.
   *
   * @param metrics that some trial measures
   * @param axes of the grid
   */
  void examine(KnownMetrics metrics, List<AxisRole> axes, Examiner examiner, Faults faults) {
    aim.ifPresent(goal -> examine(goal, metrics, examiner, faults));
    selecting.ifPresent(
        select ->
            new SelectionCheck(experiment, axes, examiner, faults).of(select, aim.orElseThrow()));
  }

  private void examine(Header.Aim goal, KnownMetrics metrics, Examiner examiner, Faults faults) {
    Place place = experiment.find(TopKeys.GOAL).map(e -> e.value().place()).orElse(metric());
    metrics
        .of(goal.metric())
        .flatMap(goal::beyond)
        .ifPresent(beyond -> faults.add(place, "goal: " + beyond));
    examiner.examineGoal(goal.metric(), metric(), faults);
  }

  /** Where the goal's metric is written; where it is chosen by if that says it, too. */
  private Place metric() {
    return SelectionCheck.place(experiment, TopKeys.GOAL, "metric")
        .or(() -> SelectionCheck.place(experiment, TopKeys.SELECT, "by"))
        .orElseThrow();
  }
}
