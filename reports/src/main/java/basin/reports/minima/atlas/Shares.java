package basin.reports.minima.atlas;

import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often each minimum of a function was ended in, by all starts and by those of each setting.
 *
 * @param charted the function
 * @param all of all starts
 * @param settings one for each setting, if there are several
 */
record Shares(Charted charted, Tally all, List<Tally> settings) {
  static Shares of(Study study, Charted charted) {
    Set<String> ids = new HashSet<>();
    charted.trials().forEach(trial -> ids.add(trial.id()));
    List<TrialRecord> starts = new ArrayList<>();
    List<Tally> settings = new ArrayList<>();
    for (Setting setting : study.settings()) {
      if (setting.trials().stream().anyMatch(trial -> ids.contains(trial.id()))) {
        settings.add(Tally.of(setting.label(), setting.color(), charted, setting.trials()));
        starts.addAll(setting.trials());
      }
    }
    Tally all = settings.size() == 1 ? settings.get(0) : together(charted, settings, starts);
    return new Shares(charted, all, settings.size() == 1 ? List.of() : settings);
  }

  /** The least loss that was found; 0 if it is but rounding. */
  double least() {
    double least = charted.numbers("minimum.loss")[0];
    return Math.abs(least) <= charted.numbers("best.rounding")[0] ? 0 : least;
  }

  /** How many minima have it, but for rounding. */
  int best() {
    return (int) Arrays.stream(charted.numbers("minimum.best")).sum();
  }

  private static Tally together(Charted charted, List<Tally> settings, List<TrialRecord> starts) {
    Tally all = Tally.of("", 0, charted, starts);
    int count = settings.stream().mapToInt(Tally::starts).sum();
    return new Tally(
        "",
        0,
        count,
        all.seen(),
        all.saddles(),
        all.nowhere(),
        all.diverged(),
        all.onTheirWay(),
        all.minimumOf());
  }
}
