package basin.reports.answer;

import basin.reports.statistics.Interval;
import basin.reports.study.Criterion;
import basin.reports.study.Reach;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Standing;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import java.util.Arrays;
import java.util.List;

/**
 * Who came first and how far: the first sentence of the {@link Answer}.
 *
 * @param contest what was found
 */
record FirstPlace(Contest contest) {
  String text() {
    Standing first = contest.first();
    String end =
        value(first.score()) + over(first.score()) + beside(first) + diverged(first.score());
    String time = first.reach().map(r -> time(r) + "; at the end ").orElse("");
    return opening() + ": " + time + end + ".";
  }

  private String opening() {
    List<Standing> firsts = contest.ranking().firsts();
    if (contest.study().settings().size() == 1) {
      return "There is one setting";
    }
    if (contest.study().selection().isPresent() && contest.study().groups().size() == 1) {
      return "Chosen was " + chosen(contest.first().setting());
    }
    boolean onTest = contest.criterion().onTest() && contest.study().selection().isEmpty();
    String picked = onTest ? ", picked on the test rows" : "";
    return firsts.size() == 1
        ? "First came " + contest.first().setting().label() + picked
        : "First came "
            + Wording.names(firsts.stream().map(Standing::setting).toList())
            + " together"
            + picked;
  }

  /** What was tuned, which is all there is to tell of a single group. */
  private static String chosen(Setting setting) {
    return setting.words().isEmpty() ? setting.label() : setting.words();
  }

  /** The time to the target. */
  private String time(Reach reach) {
    String target = Wording.target(contest.criterion());
    int ran = reach.byReplicate().size();
    if (reach.reached() == 0) {
      return "no trial reached " + target;
    }
    String when = Wording.time(reach.median(), contest.clock());
    if (ran == 1) {
      return target + " after " + when;
    }
    if (reach.reached() == ran) {
      return target + " after " + when + " in the median";
    }
    return target
        + " "
        + contest.replicates().under()
        + " "
        + Prose.number(reach.reached())
        + " of "
        + contest.replicates().count(ran)
        + (Double.isFinite(reach.median()) ? ", after " + when + " in the median of all" : "");
  }

  private String value(Score score) {
    String metric = contest.criterion().ranked() + " ";
    List<Standing> firsts = contest.ranking().firsts();
    if (firsts.size() == 1) {
      return metric + Wording.value(score, contest.ranking().mean(score));
    }
    double[] values =
        firsts.stream().flatMapToDouble(s -> Arrays.stream(s.score().array())).sorted().toArray();
    double most = values[values.length - 1];
    return metric
        + (most > 0 && score.measure().vanishes(most)
            ? "at most " + Prose.number(most) + ", 0 but for rounding,"
            : Wording.value(score, Interval.point(score.mean().center())));
  }

  private String over(Score score) {
    return " over " + Wording.replicates(score.values().size(), contest.replicates());
  }

  /** What the test rows say, where they did not rank. */
  private String beside(Standing first) {
    Criterion criterion = contest.criterion();
    if (criterion.beside().isEmpty() || contest.ranking().firsts().size() > 1) {
      return "";
    }
    String series = criterion.beside().get();
    Score score = Score.of(contest.study(), first.setting(), series);
    boolean choice = contest.study().settings().size() > 1;
    return score.known()
        ? String.format(
            ", and %s %s%s",
            series,
            Wording.value(score, contest.ranking().mean(score)),
            choice ? ", which had no part in the order" : "")
        : "";
  }

  private String diverged(Score score) {
    boolean told = new Fallout(contest).applies();
    return score.diverged() == 0 || told
        ? ""
        : ", while " + Prose.number(score.diverged()) + " more diverged";
  }
}
