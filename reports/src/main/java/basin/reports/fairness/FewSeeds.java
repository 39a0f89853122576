package basin.reports.fairness;

import basin.reports.statistics.Sample;
import basin.reports.statistics.power.PairsNeeded;
import basin.reports.study.Duel;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** There are enough replicates for the question. */
@Doc("There are five seeds or more, and enough to find a difference as large as the one seen.")
@Formula(
    "enough: the fewest pairs with which the paired t test finds the seen difference in 80 % of"
        + " cases, at 0.05 / comparisons")
@Source("Cohen 1988, Statistical Power Analysis; Colas et al. 2018, How Many Random Seeds?")
public record FewSeeds() implements ComparisonRule {
  /** Fewer replicates than this are few. */
  static final int FEW = 5;

  private static final double POWER = 0.8;
  private static final int WANTED = 10;
  private static final int MOST = 100;

  @Override
  public String why() {
    return "With few seeds luck decides, and no test can tell it from a difference.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    Study study = comparison.study();
    if (study.settings().size() < 2 || comparison.planned() && !study.learns()) {
      return List.of();
    }
    int least = least(comparison);
    boolean fixed = fixed(comparison.ranking());
    if (fixed) {
      return List.of(); // nothing is drawn at random
    }
    OptionalInt enough = enough(comparison.ranking());
    if (least < FEW) {
      return List.of(few(comparison, least, enough));
    }
    return enough.isPresent() && enough.getAsInt() > least && enough.getAsInt() <= MOST
        ? List.of(weak(comparison, least, enough.getAsInt()))
        : List.of();
  }

  private static int least(Comparison comparison) {
    return comparison.planned()
        ? comparison.study().settings().stream().mapToInt(s -> s.trials().size()).min().orElse(0)
        : comparison.chosen().stream().mapToInt(FewSeeds::ended).min().orElse(0);
  }

  private static int ended(Setting setting) {
    return (int) setting.trials().stream().filter(t -> t.outcome().isPresent()).count();
  }

  /** Whether seeds were seen to change nothing. */
  private static boolean fixed(Ranking ranking) {
    return !ranking.standings().isEmpty()
        && ranking.standings().stream().allMatch(s -> s.fixed() && s.score().ended() > 1);
  }

  private static Objection few(Comparison comparison, int n, OptionalInt enough) {
    Study study = comparison.study();
    boolean surface = !study.learns();
    String noun = study.replicates().noun();
    int wanted = Math.max(WANTED, enough.stream().filter(e -> e <= MOST).findFirst().orElse(0));
    String fact =
        n == 1
            ? "One " + noun + " says nothing about the spread."
            : Prose.capital(Prose.number((long) n)) + " " + noun + "s are few.";
    String evidence =
        (n == 1
                ? "Nobody can say what another would bring"
                : "Intervals rest on values that scatter normally, which so few cannot show")
            + (surface && n == 1 ? ", unless nothing is drawn at random." : ".")
            + enough.stream().mapToObj(FewSeeds::needed).findFirst().orElse("");
    return (surface && n == 1
            ? Objection.remark("seeds", fact, evidence)
            : Objection.warning("seeds", fact, evidence))
        .mendedBy(repair(study, wanted), more(study, wanted));
  }

  private static String needed(int n) {
    return " A difference as large as the one seen between the first two would be found in 80 % of"
        + " cases with "
        + (n > MOST ? "more than " + MOST : "about " + n)
        + " of them.";
  }

  private static String repair(Study study, int wanted) {
    return study.replicates().beyondSeeds()
        ? "Repeat them under more seeds; finished trials are kept."
        : "Run " + wanted + " seeds; finished trials are kept.";
  }

  private static String more(Study study, int wanted) {
    return study.replicates().beyondSeeds()
        ? Command.run(List.of(Command.seeds(study, Math.max(FEW, 2 * study.replicates().seeds()))))
        : Command.run(List.of(Command.seeds(study, wanted)));
  }

  private static Objection weak(Comparison comparison, int n, int enough) {
    return Objection.remark(
            "seeds",
            comparison.study().replicates().count(n)
                + " are too few to tell a difference as large as the one seen from chance.",
            "The first two are not told apart." + needed(enough))
        .mendedBy(repair(comparison.study(), enough), more(comparison.study(), enough));
  }

  /** Pairs that would find the seen difference of the first two; empty if it was found. */
  private static OptionalInt enough(Ranking ranking) {
    Optional<Duel> duel =
        ranking.duels().stream().skip(Math.max(0, ranking.firsts().size() - 1L)).findFirst();
    Sample differences = duel.map(d -> d.gain().differences()).orElse(new Sample());
    boolean asked =
        duel.isPresent()
            && !duel.get().won()
            && differences.size() > 1
            && differences.mean() != 0
            && Double.isFinite(differences.deviation())
            && differences.deviation() > 0;
    if (!asked) {
      return OptionalInt.empty();
    }
    double level = Duel.SIGNIFICANT / Math.max(1, ranking.comparisons());
    return new PairsNeeded(differences, level, POWER).count();
  }
}
