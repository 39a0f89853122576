package basin.reports.fairness;

import basin.reports.study.Setting;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.SharedMachine;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where seconds are compared, every trial had the machine to itself. */
@Doc(
    "Where seconds are compared, each trial ran alone: none beside it, none in lockstep, no other load.")
@Formula("load: a trial had a processor for less than 90 % of its seconds")
@Source("Mytkowicz et al. 2009, Producing Wrong Data Without Doing Anything Obviously Wrong!")
public record ContendedTime() implements ComparisonRule {
  private static final double WHOLE = 0.9;
  private static final double SHORT = 0.05;
  private static final int PERCENT = 100;

  @Override
  public String why() {
    return "Seconds of trials that shared processors, memory or batches are those of their company.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    if (comparison.planned() || !comparison.bySeconds()) {
      return List.of();
    }
    List<Shared> shared =
        comparison.chosen().stream().map(s -> Shared.of(comparison.study().results(), s)).toList();
    if (shared.stream().allMatch(s -> s.beside().isEmpty())) {
      return List.of(
          Objection.remark(
                  "train",
                  "Seconds are set side by side, and it is not known what the trials ran beside.",
                  "The version of Basin that ran them did not note it.")
              .mendedBy("Time them anew, one by one.", again()));
    }
    List<String> faults = new ArrayList<>();
    shared.forEach(s -> s.text().ifPresent(faults::add));
    return faults.isEmpty() ? List.of() : List.of(contended(shared, faults));
  }

  private static Objection contended(List<Shared> shared, List<String> faults) {
    boolean alike = shared.stream().map(Shared::kind).distinct().count() < 2;
    String fact =
        "Seconds are set side by side of trials that did not have the machine to themselves.";
    String evidence =
        Prose.capital(Prose.some(faults))
            + (alike ? ". It was the same for all." : ". It was not the same for all.");
    return (alike
            ? Objection.remark("train", fact, evidence)
            : Objection.warning("train", fact, evidence))
        .mendedBy("Time them anew, one by one, in a folder of their own.", again());
  }

  private static String again() {
    return Command.run(List.of("--alone --out runs/alone"));
  }

  /**
   * What the trials of a setting shared the machine with.
   *
   * @param setting whose
   * @param beside most threads at once; empty if not known
   * @param lockstep most in lockstep
   * @param share of their seconds for which they had a processor; empty if not known, or if they
   *     were too short to say
   */
  private record Shared(
      Setting setting, Optional<Integer> beside, int lockstep, OptionalDouble share) {
    static Shared of(Results results, Setting setting) {
      List<SharedMachine> known = new ArrayList<>();
      double had = 0;
      double took = 0;
      for (TrialRecord trial : setting.trials()) {
        Optional<SharedMachine> sharedMachine = results.sharedMachine(trial);
        sharedMachine.ifPresent(known::add);
        double processor = sharedMachine.map(SharedMachine::processorSeconds).orElse(Double.NaN);
        if (!Double.isNaN(processor)) {
          had += processor;
          took += trial.seconds();
        }
      }
      return new Shared(
          setting,
          known.stream().map(SharedMachine::atOnce).max(Integer::compare),
          known.stream().mapToInt(SharedMachine::inLockstep).max().orElse(1),
          took > SHORT ? OptionalDouble.of(had / took) : OptionalDouble.empty());
    }

    private boolean crowded() {
      return beside.orElse(1) > 1;
    }

    private boolean starved() {
      return share.orElse(1) < WHOLE;
    }

    /** Equal for settings that shared it alike. */
    String kind() {
      return beside.orElse(1) + " " + lockstep + " " + starved();
    }

    /** What was shared, in words; empty if nothing was. */
    Optional<String> text() {
      List<String> parts = new ArrayList<>();
      if (crowded()) {
        parts.add("up to " + Prose.number((long) beside.orElse(1)) + " at once");
      }
      if (lockstep > 1) {
        parts.add("up to " + Prose.number((long) lockstep) + " in lockstep");
      }
      if (starved()) {
        parts.add(
            "with a processor for "
                + Math.round(PERCENT * share.orElse(1))
                + " % of their seconds");
      }
      return parts.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "trials"
                  + (setting.label().isEmpty() ? "" : " of " + setting.label())
                  + " ran "
                  + Prose.list(parts));
    }
  }
}
