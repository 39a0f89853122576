package basin.reports.study;

import basin.reports.words.Prose;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What repeats the settings of a study, in words.
 *
 * @param varying name of each replicate but the seed that is not the same in all trials → how many
 *     there are
 * @param seeds how many there are
 */
public record Replicates(Map<String, Integer> varying, int seeds) {
  private static final String SEED = "seed";

  static Replicates of(List<TrialRecord> trials) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    Set<Long> seeds = new LinkedHashSet<>();
    for (TrialRecord trial : trials) {
      seeds.add(trial.seed());
      trial
          .configuration()
          .replicate()
          .forEach(
              (name, value) ->
                  values.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(value));
    }
    Map<String, Integer> varying = new LinkedHashMap<>();
    values.forEach((name, all) -> varying.put(name, all.size()));
    varying.values().removeIf(n -> n < 2);
    return new Replicates(varying, seeds.size());
  }

  /** What one is called: a seed or a fold where nothing else repeats, else a replicate. */
  public String noun() {
    if (varying.isEmpty()) {
      return SEED;
    }
    return varying.size() == 1 && seeds < 2 ? varying.keySet().iterator().next() : "replicate";
  }

  /** How a thing happens where one varies: under a seed, in a fold. */
  public String under() {
    return noun().equals(SEED) ? "under" : "in";
  }

  /** {@code 12 seeds}, {@code 1 fold}. */
  public String count(long n) {
    return Prose.count(n, noun());
  }

  /** What they are made of: {@code 5 folds × 3 seeds}. */
  public String product() {
    List<String> factors = new ArrayList<>();
    varying.forEach((name, n) -> factors.add(Prose.count(n, name)));
    if (seeds > 1 || factors.isEmpty()) {
      factors.add(Prose.count(seeds, SEED));
    }
    return String.join(" × ", factors);
  }

  /** Whether anything but the seed repeats. */
  public boolean beyondSeeds() {
    return !varying.isEmpty();
  }
}
