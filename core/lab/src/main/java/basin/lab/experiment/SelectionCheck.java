package basin.lab.experiment;

import basin.lab.identity.AxisRole;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.report.Role;
import java.util.List;
import java.util.Optional;

/** Takes down what is wrong with how a file has settings chosen. */
final class SelectionCheck {
  private static final String VALIDATION = "validation.";
  private static final String TEST = "test.";
  private static final List<String> BUDGETS =
      List.of("train.epochs", "train.steps", "train.evaluations", "train.seconds");

  private static final String OPTIMIZER = "optimizer";
  private static final String FOLD = ".fold";

  private final Tree.Mapping experiment;
  private final List<AxisRole> axes;
  private final Examiner examiner;
  private final Faults faults;

  SelectionCheck(Tree.Mapping experiment, List<AxisRole> axes, Examiner examiner, Faults faults) {
    this.experiment = experiment;
    this.axes = axes;
    this.examiner = examiner;
    this.faults = faults;
  }

  /**
   * Looks at a selection.
   *
   * @param aim what judges the chosen settings
   */
  void of(Header.Selecting select, Header.Aim aim) {
    Place by = place(experiment, TopKeys.SELECT, "by").orElseThrow();
    if (!select.by().startsWith(VALIDATION)) {
      faults.add(by, refusal(select.by()));
      return;
    }
    examiner.examineSelection(select.by(), by, faults);
    if (select.nested() && axes.stream().noneMatch(SelectionCheck::isFold)) {
      faults.add(
          place(experiment, TopKeys.SELECT, "nested").orElse(by),
          "nested leaves each fold out of its own choice, and no trial is one of several folds; write"
              + " folds: 5 into the split of the data, or take nested out");
    }
    checkAim(aim, select.nested());
    axes.stream()
        .filter(axis -> axis.role() == Role.TUNED && BUDGETS.contains(axis.path()))
        .forEach(axis -> faults.remark(by, unequal(axis.path())));
    if (!isAnythingTuned()) {
      faults.remark(
          by,
          "nothing is tuned, so there is nothing to choose; say what is under axes: {tuned: [...]}");
    }
  }

  private static String unequal(String path) {
    return "%s is tuned, so settings are not chosen at equal budget: the longest may be chosen for its length; compare it, axes: {compared: [%s]}"
        .formatted(path, path);
  }

  private static String refusal(String by) {
    boolean test = by.startsWith(TEST);
    String series = by.substring(by.indexOf('.') + 1);
    return "settings are chosen by validation rows, not by %s%s; write by: %s%s"
        .formatted(by, test ? ", for test rows judge what was chosen" : "", VALIDATION, series);
  }

  /** What judges must be rows that had no part in the choice. */
  private void checkAim(Header.Aim aim, boolean nested) {
    boolean validation = aim.metric().startsWith(VALIDATION);
    if (aim.metric().startsWith(TEST) || validation && nested) {
      return;
    }
    place(experiment, TopKeys.GOAL, "metric")
        .ifPresent(
            place ->
                faults.add(
                    place,
                    "the goal judges what was chosen, and %s%s; write %s%s"
                        .formatted(
                            aim.metric(),
                            validation ? " is of the rows that choose it" : " is not of test rows",
                            TEST,
                            aim.metric().substring(aim.metric().indexOf('.') + 1))));
  }

  private static boolean isFold(AxisRole axis) {
    return axis.path().endsWith(FOLD) && axis.role() == Role.REPLICATE;
  }

  /** Optimizers that are listed may differ in their rates without an axis of them. */
  private boolean isAnythingTuned() {
    return axes.stream()
        .anyMatch(axis -> axis.role() == Role.TUNED || axis.path().equals(OPTIMIZER));
  }

  /** Where a setting of a key at the top is written, in long or in short form. */
  static Optional<Place> place(Tree.Mapping experiment, String key, String setting) {
    return experiment
        .find(key)
        .map(Tree.Entry::value)
        .map(
            tree ->
                tree instanceof Tree.Mapping mapping
                    ? mapping.find(setting).map(entry -> entry.value().place()).orElse(tree.place())
                    : tree.place());
  }
}
