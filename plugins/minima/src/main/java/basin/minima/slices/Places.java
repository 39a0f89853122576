package basin.minima.slices;

import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.slice.Cut;
import basin.spi.slice.Directions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where slices are taken: at the end of each compared group's best trial by the goal or of every
 * trial, or through the ends of a group's best few, or of the best of each group.
 *
 * @param along which directions
 * @param cut of the slices
 * @param trials whose ends
 * @param most places
 */
record Places(Directions along, Cut cut, Ends trials, int most) {
  /** Ids of the trials through whose ends each slice goes. */
  List<List<String>> of(Results results) {
    Map<String, List<TrialRecord>> groups = new LinkedHashMap<>();
    for (TrialRecord trial : results.trials()) {
      if (trial.endedRegularly() && results.track(trial, Rounds.END).isPresent()) {
        groups.computeIfAbsent(trial.configuration().group(), g -> new ArrayList<>()).add(trial);
      }
    }
    List<List<TrialRecord>> ranked = new ArrayList<>();
    groups.values().forEach(trials -> ranked.add(byGoal(trials, results)));
    List<List<String>> places = new ArrayList<>();
    int ends = along.ends(cut.count());
    int fewest = cut.plane() ? ends : Math.min(ends, 2);
    if (along.acrossGroups()) {
      List<TrialRecord> best = ranked.stream().map(trials -> trials.get(0)).toList();
      ranked.clear();
      ranked.add(best);
    }
    for (List<TrialRecord> group : ranked) {
      if (group.size() >= fewest) {
        places.addAll(places(group.stream().map(TrialRecord::id).toList(), ends));
      }
    }
    return places.subList(0, Math.min(most, places.size()));
  }

  /** Those in one group. */
  private List<List<String>> places(List<String> ranked, int ends) {
    return each(ends)
        ? ranked.stream().map(List::of).toList()
        : List.of(ranked.subList(0, Math.min(ends, ranked.size())));
  }

  /** Whether each trial has a slice of its own. */
  private boolean each(int ends) {
    return trials == Ends.ALL && ends == 1;
  }

  /** How many there are at most, of trials that have not run. */
  int most(Results plan) {
    long places =
        each(along.ends(cut.count()))
            ? plan.trials().size()
            : plan.trials().stream().map(trial -> trial.configuration().group()).distinct().count();
    return (int) Math.min(places, most);
  }

  /** The best first; equal ones in the order of the grid, what has no value last. */
  private static List<TrialRecord> byGoal(List<TrialRecord> trials, Results results) {
    Goal goal = results.experiment().goal().choosing();
    Comparator<TrialRecord> order =
        Comparator.comparingDouble(
            trial -> {
              double last = results.curve(trial, goal.metric()).map(Curve::last).orElse(Double.NaN);
              return goal.higher() ? -last : last;
            });
    return trials.stream().sorted(order).toList();
  }
}
