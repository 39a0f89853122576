package basin.reports.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import basin.spi.analysis.Reading;
import basin.spi.analysis.Told;
import basin.spi.report.Analysed;
import basin.spi.report.Analysis;
import basin.spi.report.Configuration;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an analysis tells of trials in one number for each.
 *
 * <p>What lies between two trials is no number of one, and two such that share a trial are not
 * independent. So each trial has the jackknife's pseudo-value (Arvesen 1969): their mean is the
 * mean over all pairs, and their spread allows for what pairs have in common.
 *
 * @param reading what is told
 * @param ratio whether values are compared by their ratios
 * @param between whether it is told of pairs
 * @param complete whether the analysis asks for no more
 * @param values id of a trial → its value
 */
record AnalysisReading(
    Reading reading, boolean ratio, boolean between, boolean complete, Map<String, Double> values) {
  /** A share of the largest below which a number is but rounding. */
  private static final double NOTHING = 1e-12;

  /** What is the same in all replicates of one setting. */
  private record Setting(String group, Map<String, String> tuned) {
    static Setting of(Configuration configuration) {
      return new Setting(configuration.group(), configuration.tuned());
    }
  }

  /** By its full name, such as {@code atlas.best}; empty if no analysis of the results tells it. */
  static Optional<AnalysisReading> of(Results results, String series) {
    for (Analysed analysed : results.analyses()) {
      Optional<Reading> reading =
          analysed.analysis().flatMap(analysis -> named(analysed.name(), analysis, series));
      if (reading.isPresent()) {
        return Optional.of(of(results, analysed, reading.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Reading> named(String name, Analysis analysis, String series) {
    return List.of(analysis.getClass().getAnnotationsByType(Reading.class)).stream()
        .filter(reading -> series.equals(name + "." + reading.name()))
        .findFirst();
  }

  private static AnalysisReading of(Results results, Analysed analysed, Reading reading) {
    List<Told> told =
        analysed
            .analysis()
            .orElseThrow()
            .told(reading.name(), results.asked(analysed), analysed.answers());
    boolean between = told.stream().anyMatch(each -> each.trials().size() > 1);
    double largest =
        told.stream()
            .mapToDouble(each -> Math.abs(each.value()))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    boolean ratio =
        !reading.share() && told.stream().allMatch(each -> each.value() > NOTHING * largest);
    Map<String, Double> values = new HashMap<>();
    if (between) {
      ofPairs(results, told, ratio, values);
    } else {
      told.forEach(each -> values.put(each.trials().get(0), each.value()));
    }
    return new AnalysisReading(reading, ratio, between, analysed.complete(), values);
  }

  /** NaN if nothing is told of it. */
  double of(TrialRecord trial) {
    return values.getOrDefault(trial.id(), Double.NaN);
  }

  /** Pairs within one setting; what lies between two settings is of neither. */
  private static void ofPairs(
      Results results, List<Told> told, boolean ratio, Map<String, Double> values) {
    Map<String, Setting> settings = new HashMap<>();
    results.trials().forEach(t -> settings.put(t.id(), Setting.of(t.configuration())));
    told.stream()
        .filter(each -> each.trials().stream().allMatch(settings::containsKey))
        .filter(each -> each.trials().stream().map(settings::get).distinct().count() == 1)
        .collect(groupingBy(e -> settings.get(e.trials().get(0)), LinkedHashMap::new, toList()))
        .values()
        .forEach(pairs -> values.putAll(pseudo(pairs, ratio)));
  }

  /** n·mean of all pairs − (n − 1)·mean of those without the trial, on the scale of comparisons. */
  private static Map<String, Double> pseudo(List<Told> pairs, boolean ratio) {
    List<String> trials = pairs.stream().flatMap(e -> e.trials().stream()).distinct().toList();
    int n = trials.size();
    double all = mean(pairs, "", ratio);
    Map<String, Double> pseudo = new HashMap<>();
    for (String trial : trials) {
      double value = n * all - (n - 1) * mean(pairs, trial, ratio);
      if (!Double.isNaN(value)) {
        pseudo.put(trial, ratio ? StrictMath.exp(value) : value);
      }
    }
    return pseudo.isEmpty() ? Map.of(trials.get(0), pairs.get(0).value()) : pseudo;
  }

  private static double mean(List<Told> pairs, String without, boolean ratio) {
    return pairs.stream()
        .filter(pair -> !pair.trials().contains(without))
        .mapToDouble(pair -> ratio ? StrictMath.log(pair.value()) : pair.value())
        .average()
        .orElse(Double.NaN);
  }
}
