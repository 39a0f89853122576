package basin.reports.claims;

import basin.reports.words.Prose;
import basin.spi.claim.Claim;
import basin.spi.claim.Judgement;
import basin.spi.claim.Judgement.Ground;
import basin.spi.claim.Yardstick;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of claims, as the answer to a file's question.
 *
 * <p>The first claim says what a question is about. If it measures how well trials learnt, who came
 * first is the answer; else, for one where it measures sharpness or barriers, the claims are.
 */
public final class Claimed {
  /** Beginnings of series that say how well a trial learnt. */
  private static final List<String> SCORES = List.of("train.", "validation.", "test.");

  /** The most claims that are told one by one. */
  private static final int TOLD = 4;

  /** The most numbers of one claim. */
  private static final int NUMBERS = 3;

  private Claimed() {}

  /** Whether the first claim measures something else than how well trials learnt. */
  public static boolean elsewhere(Results results) {
    return standing(results)
        .findFirst()
        .flatMap(claim -> claim.yardsticks().stream().findFirst())
        .map(Yardstick::series)
        .filter(series -> SCORES.stream().noneMatch(series::startsWith))
        .isPresent();
  }

  /** Whether a claim measures a series that begins so. */
  public static boolean measures(Results results, String beginning) {
    return standing(results)
        .flatMap(claim -> claim.yardsticks().stream())
        .anyMatch(by -> by.series().startsWith(beginning));
  }

  /** Of experiments that are compared, each makes its own claims about itself alone. */
  private static Stream<Claim> standing(Results results) {
    return results.parts().size() > 1
        ? Stream.empty()
        : results.claims().stream()
            .filter(stated -> !stated.withdrawn())
            .flatMap(stated -> stated.claim().stream());
  }

  /** The verdicts with their numbers; empty if the question is about something else. */
  public static Optional<Paragraph> found(Results results) {
    if (!elsewhere(results)) {
      return Optional.empty();
    }
    List<Judgement> judgements = Court.judge(results);
    StringBuilder text = new StringBuilder();
    judgements.stream().limit(TOLD).forEach(judgement -> text.append(sentence(judgement)));
    int more = judgements.size() - TOLD;
    if (more > 0) {
      text.append("And ").append(Prose.count(more, "more claim")).append(" below. ");
    }
    return Optional.of(new Paragraph(text.toString().strip()).seeing("claims"));
  }

  private static String sentence(Judgement judgement) {
    List<String> numbers =
        judgement.grounds().stream()
            .filter(ground -> Double.isFinite(ground.value()))
            .map(Ground::estimate)
            .distinct()
            .toList();
    return Prose.capital(judgement.verdict().word())
        + ": "
        + judgement.claim().name()
        + (numbers.isEmpty() || numbers.size() > NUMBERS
            ? ""
            : " (" + String.join("; ", numbers) + ")")
        + ". ";
  }
}
