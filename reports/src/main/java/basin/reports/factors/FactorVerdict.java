package basin.reports.factors;

import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said of one factor: whether it makes a difference, which level is best, by how much, and
 * where that is otherwise.
 *
 * @param analysis of which it is a part
 * @param main what the factor does
 */
record FactorVerdict(Analysis analysis, MainEffect main) {
  private static final int FEW = 4;

  /** With the numbers that matter most: {@code Activation made the most difference: …}. */
  String brief() {
    return said(true);
  }

  /** Without numbers: {@code Depth: the more, the better; but not with sigmoid, …}. */
  String text() {
    return said(false);
  }

  private String said(boolean numbers) {
    Optional<Hanging> hanging = hanging();
    if (hanging.isPresent() && !settled() && !hanging.get().told().isEmpty()) {
      return "What "
          + main.factor().name()
          + " does hangs on "
          + hanging.get().on().name()
          + ": "
          + hanging.get().clauses(numbers)
          + ".";
    }
    String much =
        numbers && settled() && leads() ? " made the most difference (" + share() + ")" : "";
    return name() + much + ": " + finding(numbers) + where(numbers) + ".";
  }

  private String name() {
    return Prose.capital(main.factor().name());
  }

  /** Whether it is known which level is best on average. */
  private boolean settled() {
    return main.sure() || analysis.fixed() && !main.tie();
  }

  private Optional<Hanging> hanging() {
    return analysis.replicates() < 2 ? Optional.empty() : Hanging.of(analysis, main);
  }

  /** Whether nothing else has a larger share of the variation. */
  private boolean leads() {
    double own = main.share().center();
    return analysis.mains().size() > 1
        && analysis.mains().stream().noneMatch(m -> m.share().center() > own)
        && analysis.interplays().stream().noneMatch(x -> x.share().center() > own);
  }

  /** {@code 61 % of the variation}. */
  private String share() {
    return percent(main.share().center()) + " of the variation";
  }

  static String percent(double share) {
    return Prose.number(Math.rint(1000 * share) / 10) + " %";
  }

  private String finding(boolean numbers) {
    if (main.tie()) {
      return "it makes no difference";
    }
    Contrast most = main.contrast(main.best(), main.worst());
    if (analysis.replicates() < 2) {
      return (numbers ? ahead(most) + ", but " : "")
          + "one "
          + noun()
          + " cannot tell a difference from chance";
    }
    if (!settled()) {
      return unsettled(most, numbers);
    }
    String whatever = analysis.fixed() ? ", whatever the " + noun() : "";
    return best() + (numbers ? " (" + lead(most) + whatever + ")" : "");
  }

  /** Where the effect cannot be told from chance, though single levels may look better. */
  private String unsettled(Contrast most, boolean numbers) {
    String after = Prose.p(main.corrected()) + " after correction";
    if (most.likely()) {
      return level(most.better())
          + " looks better than "
          + level(most.worse())
          + (numbers ? ", by " + amount(most) : "")
          + ", which "
          + count()
          + " do not settle"
          + (numbers ? " (" + after + ")" : "");
    }
    return "no difference that "
        + count()
        + " can tell from chance"
        + (numbers ? " (" + ahead(most) + ", " + after + ")" : "");
  }

  /** Behind {@link #best}, which names the best level unless all follow in their order. */
  private String lead(Contrast most) {
    boolean named = main.direction() == 0 && most.better() == main.best();
    return named ? behind(most) : ahead(most);
  }

  private String ahead(Contrast contrast) {
    return level(contrast.better()) + " " + behind(contrast);
  }

  private String behind(Contrast contrast) {
    return "ahead of " + level(contrast.worse()) + " by " + amount(contrast);
  }

  private String best() {
    if (main.direction() != 0) {
      String which = main.direction() > 0 ? "more" : "less";
      return main.factor().size() > 2 ? "the " + which + ", the better" : which + " is better";
    }
    List<String> equal =
        analysis.fixed()
            ? List.of()
            : main.order().stream()
                .skip(1)
                .filter(level -> !main.contrast(main.best(), level).likely())
                .map(this::level)
                .toList();
    return level(main.best())
        + " is best"
        + (equal.isEmpty() ? "" : ", not told from " + Prose.some(equal));
  }

  /** Where the best is another, or on what it hangs how much better it is. */
  private String where(boolean numbers) {
    if (!settled()) {
      return "";
    }
    return hanging()
        .map(
            h ->
                h.turned().isEmpty()
                    ? "; by how much hangs on " + h.on().name() + (numbers ? h.range() : "")
                    : "; but " + h.turns(numbers))
        .orElse("");
  }

  /** The numbers behind the verdict. */
  String evidence() {
    List<String> sentences = new ArrayList<>();
    if (!main.tie() && analysis.replicates() > 1) {
      sentences.add((analysis.mains().size() > 1 ? "On average, " : "") + contrasts());
      hanging().map(Hanging::evidence).ifPresent(sentences::add);
      if (!analysis.fixed() && analysis.mains().size() > 1) {
        sentences.add(effect());
      }
    }
    return FactorFinding.once(Prose.capital(String.join(" ", sentences)));
  }

  /** The contrasts that the question asks for first, then the best against each other. */
  private String contrasts() {
    List<Integer> asked =
        Asked.of(analysis.study().results().experiment().question()).levels(main.factor());
    List<Contrast> told = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      for (int j = i + 1; j < asked.size(); j++) {
        told.add(main.contrast(asked.get(i), asked.get(j)));
      }
    }
    main.order().stream()
        .skip(1)
        .map(level -> main.contrast(main.best(), level))
        .filter(c -> !told.contains(c))
        .forEach(told::add);
    return told.stream().limit(FEW).map(this::tested).collect(Collectors.joining("; "))
        + (told.size() > FEW ? "; all are in the table." : ".");
  }

  private String tested(Contrast contrast) {
    if (contrast.tie()) {
      return level(contrast.better()) + " and " + level(contrast.worse()) + " are equal";
    }
    return ahead(contrast)
        + (analysis.fixed() ? "" : ", " + Prose.p(contrast.corrected()) + " after correction");
  }

  private String effect() {
    return "By itself it has "
        + percent(main.share().center())
        + (main.share().known()
            ? " [95 % CI "
                + percent(main.share().low())
                + " to "
                + percent(main.share().high())
                + "]"
            : "")
        + " of the variation ("
        + Prose.p(main.corrected())
        + " after correction).";
  }

  private String level(int level) {
    return main.factor().named(level);
  }

  private String amount(Contrast contrast) {
    return analysis.balance().response().amount(contrast.gain().difference());
  }

  private String noun() {
    return analysis.study().replicates().noun();
  }

  private String count() {
    return analysis.study().replicates().count(analysis.replicates());
  }
}
