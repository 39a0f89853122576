package basin.runner.experiment;

import basin.runner.console.Wording;
import basin.spi.claim.Judgement;
import basin.spi.claim.Judgement.Ground;
import basin.spi.claim.Stated;
import basin.spi.claim.Verdict;
import basin.spi.report.Results;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the claims of an experiment.
 *
 * @param experiment its name
 * @param judgements on each claim, in the order of the file
 * @param withdrawn what the file claimed until trials had finished
 */
public record Verdicts(String experiment, List<Judgement> judgements, List<Stated> withdrawn) {
  private static final int WIDTH = 9;

  /** Has the claims of an experiment judged. */
  public static Verdicts of(Results results, Juries juries) {
    return new Verdicts(
        results.experiment().name(),
        juries.judge(results),
        results.claims().stream().filter(Stated::withdrawn).toList());
  }

  /** Whether every claim is supported. */
  public boolean allSupported() {
    return judgements.stream().allMatch(j -> j.verdict() == Verdict.SUPPORTED);
  }

  /** Whether there is nothing to judge. */
  public boolean isEmpty() {
    return judgements.isEmpty();
  }

  /** Prints a headline and each verdict with its reasons. */
  public void print(PrintStream out) {
    out.println(experiment + ": " + headline());
    for (Judgement judgement : judgements) {
      out.println();
      out.println("  %-9s  %s".formatted(judgement.verdict().word(), judgement.claim().name()));
      lines(judgement).forEach(line -> out.println(" ".repeat(4 + WIDTH) + line));
    }
    withdrawn.forEach(
        claim -> {
          out.println();
          out.println(
              "  withdrawn  %s (after trials had finished; it was written %s)"
                  .formatted(claim.name(), claim.written()));
        });
  }

  private String headline() {
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long n = judgements.stream().filter(j -> j.verdict() == verdict).count();
      if (n > 0) {
        counts.add(Wording.number(n) + " " + verdict.word());
      }
    }
    return Wording.count(judgements.size(), "claim") + ", " + String.join(", ", counts);
  }

  private static List<String> lines(Judgement judgement) {
    List<String> lines = new ArrayList<>();
    lines.add(judgement.reason());
    judgement.grounds().forEach(ground -> lines.add(ground.words()));
    judgement.decides().forEach(line -> lines.add("to decide it: " + line));
    judgement.cautions().forEach(line -> lines.add("note: " + line));
    return lines;
  }

  /** The same for programs. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("experiment", experiment);
    data.put("claims", judgements.stream().map(Verdicts::data).toList());
    data.put("withdrawn", withdrawn.stream().map(Stated::name).toList());
    return data;
  }

  private static Map<String, Object> data(Judgement judgement) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("claim", judgement.claim().name());
    data.put("verdict", judgement.verdict().word());
    data.put("reason", judgement.reason());
    data.put("p", orNull(judgement.p()));
    data.put("corrected", orNull(judgement.corrected()));
    data.put("grounds", judgement.grounds().stream().map(Verdicts::data).toList());
    data.put("decides", judgement.decides());
    data.put("notes", judgement.cautions());
    data.put("rule", judgement.rule());
    data.put("written", judgement.claim().written());
    data.put("before-the-first-trial", judgement.claim().before());
    data.put("file-sha256", judgement.claim().digest());
    return data;
  }

  private static Map<String, Object> data(Ground ground) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("about", ground.about());
    data.put("unit", ground.unit());
    data.put("ratio", ground.ratio());
    data.put("value", orNull(ground.value()));
    data.put("low", orNull(ground.low()));
    data.put("high", orNull(ground.high()));
    data.put("replicates", ground.replicates());
    data.put("method", ground.method());
    return data;
  }

  private static Object orNull(double number) {
    return Double.isNaN(number) ? null : number;
  }
}
