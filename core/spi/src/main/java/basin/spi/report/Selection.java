package basin.spi.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How what is tuned is chosen, where a file says it: within each group, by the mean over replicates
 * of a series of validation rows. Test rows have no part in it, so that they can judge what was
 * chosen. Whoever shows a choice asks here, so that all show the same.
 *
 * <p>A setting can be chosen if each of its trials ended by itself with a finite value, and there
 * is one for every replicate that any setting of the group has. Equal means go to the first in the
 * order of the grid.
 *
 * @param by a series such as {@code validation.loss}, the last value of which counts
 * @param higher whether more of it is better
 * @param nested whether each fold has a choice of its own, made by the other folds of the same draw
 *     of the rows
 */
public record Selection(String by, boolean higher, boolean nested) {
  private static final String FOLD = "fold";
  private static final String SEED_OF_SPLIT = "split seed";

  /** Which of the repetitions of a setting a trial is. */
  private record Place(Map<String, String> parts, long seed) {
    static Place of(TrialRecord trial) {
      return new Place(trial.configuration().replicate(), trial.seed());
    }

    /**
     * Who drew the rows that its folds share out: what all but the fold and, at times, the seed.
     */
    Map<String, String> draw() {
      Map<String, String> draw = new TreeMap<>(parts);
      draw.remove(FOLD);
      if (!parts.containsKey(SEED_OF_SPLIT)) {
        draw.put("", Long.toString(seed));
      }
      return draw;
    }

    String fold() {
      return parts.getOrDefault(FOLD, "");
    }
  }

  /** A setting with its trials and what they came to; NaN if they did not. */
  private record Candidate(Map<Place, TrialRecord> trials, Map<Place, Double> values) {
    static Candidate of(List<TrialRecord> setting, ToDoubleFunction<TrialRecord> last) {
      Candidate candidate = new Candidate(new LinkedHashMap<>(), new HashMap<>());
      for (TrialRecord trial : setting) {
        candidate.trials.put(Place.of(trial), trial);
        double value = trial.endedRegularly() ? last.applyAsDouble(trial) : Double.NaN;
        candidate.values.put(Place.of(trial), value);
      }
      return candidate;
    }

    boolean isWhole(Set<Place> places) {
      return places.stream().allMatch(p -> Double.isFinite(values.getOrDefault(p, Double.NaN)));
    }

    double mean(Set<Place> places) {
      return places.stream().mapToDouble(values::get).average().orElse(Double.NaN);
    }

    /** Whether some trial diverged, failed or was given up. */
    boolean isFallen() {
      return trials.values().stream().anyMatch(t -> t.outcome().isPresent() && !t.endedRegularly());
    }
  }

  /**
   * What is chosen among the settings of one group.
   *
   * @param settings the trials of each, in the order of the grid
   * @param last the last value of the series of a trial; NaN if it recorded none
   */
  public Choice among(List<List<TrialRecord>> settings, ToDoubleFunction<TrialRecord> last) {
    List<Candidate> candidates = settings.stream().map(s -> Candidate.of(s, last)).toList();
    Set<Place> all = new LinkedHashSet<>();
    candidates.forEach(c -> all.addAll(c.trials.keySet()));
    List<TrialRecord> trials = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    Map<Set<Place>, OptionalInt> made = new HashMap<>();
    for (Place place : all) {
      OptionalInt best = made.computeIfAbsent(jury(place, all), jury -> best(candidates, jury));
      TrialRecord trial =
          best.isPresent() ? candidates.get(best.getAsInt()).trials.get(place) : null;
      if (trial != null) {
        trials.add(trial);
        from.add(best.getAsInt());
      }
    }
    long fallen = candidates.stream().filter(Candidate::isFallen).count();
    long lacking = candidates.stream().filter(c -> !c.isFallen() && !c.isWhole(all)).count();
    return new Choice(trials, from, (int) fallen, (int) lacking);
  }

  /** The replicates whose values choose for one: all, or what another fold has of its rows. */
  private Set<Place> jury(Place judged, Set<Place> all) {
    if (!nested) {
      return all;
    }
    Set<Place> jury = new LinkedHashSet<>();
    for (Place place : all) {
      if (!place.fold().equals(judged.fold()) && place.draw().equals(judged.draw())) {
        jury.add(place);
      }
    }
    return jury;
  }

  private OptionalInt best(List<Candidate> candidates, Set<Place> jury) {
    OptionalInt best = OptionalInt.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < candidates.size() && !jury.isEmpty(); i++) {
      if (candidates.get(i).isWhole(jury)) {
        double cost = (higher ? -1 : 1) * candidates.get(i).mean(jury);
        best = cost < least ? OptionalInt.of(i) : best;
        least = Math.min(least, cost);
      }
    }
    return best;
  }
}
