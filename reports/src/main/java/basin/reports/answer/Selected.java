package basin.reports.answer;

import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Choice;
import basin.spi.report.Selection;
import java.util.ArrayList;
import java.util.List;

/**
 * What a selection has chosen, by what, and that nothing which judges had a part in it: a sentence
 * or two behind the others of the {@link Answer}.
 *
 * @param study what was found
 * @param selection how settings were chosen in it
 */
record Selected(Study study, Selection selection) {
  String text() {
    List<String> sentences = new ArrayList<>(List.of(how()));
    String left = left();
    if (!left.isEmpty()) {
      sentences.add(left);
    }
    List<String> open = study.groups().stream().filter(this::isWithout).map(Group::label).toList();
    if (!open.isEmpty() && open.size() < study.groups().size()) {
      sentences.add(
          "Nothing could be chosen for " + Prose.some(open) + ", none of whose settings is whole.");
    }
    return String.join(" ", sentences);
  }

  /** Why nothing at all is ranked. */
  String nothing() {
    String reasons = left();
    return "No setting could be chosen by "
        + selection.by()
        + ", so nothing was judged."
        + (reasons.isEmpty() ? "" : " " + reasons);
  }

  private String how() {
    String groups = study.groups().size() == 1 ? "" : " for each group on its own";
    String over = " over " + study.replicates().product();
    return selection.nested()
        ? "%s %s chosen%s anew for each fold, by the mean %s of the other folds of the same split; %s had no part in it."
            .formatted(Prose.capital(tuned()), was(), groups, selection.by(), judges())
        : "%s %s chosen%s by the mean %s%s; %s had no part in it."
            .formatted(Prose.capital(tuned()), was(), groups, selection.by(), over, judges());
  }

  private String was() {
    return study.tuned().size() > 1 ? "were" : "was";
  }

  private String judges() {
    return study.criterion().onTest() ? "test rows" : "numbers measured on that fold";
  }

  private String tuned() {
    return study.tuned().isEmpty() ? "what is tuned" : Prose.list(study.tuned());
  }

  /** Settings that could not be chosen. */
  private String left() {
    int fallen = study.groups().stream().map(study::choice).mapToInt(Choice::fallen).sum();
    int lacking = study.groups().stream().map(study::choice).mapToInt(Choice::lacking).sum();
    int all = study.settings().size();
    if (lacking == all) {
      return all == 1
          ? "Not all of its trials have run."
          : "Not all trials of any of the " + Prose.number(all) + " settings have run.";
    }
    List<String> parts = new ArrayList<>();
    if (fallen > 0) {
      parts.add(
          Prose.number(fallen)
              + " could not be chosen because a trial diverged, failed or was given up");
    }
    if (lacking > 0) {
      parts.add(
          Prose.number(lacking)
              + (parts.isEmpty() ? " could not be chosen" : "")
              + " because not all trials have run");
    }
    return parts.isEmpty()
        ? ""
        : "Of the %s %s.".formatted(Prose.count(all, "setting"), String.join(", and ", parts));
  }

  private boolean isWithout(Group group) {
    return study.choice(group).trials().isEmpty();
  }
}
