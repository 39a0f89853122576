package basin.reports.claims;

import basin.reports.words.Prose;
import basin.spi.claim.Judgement;
import basin.spi.claim.Stated;
import basin.spi.claim.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What became of all claims together. */
final class Docket {
  private Docket() {}

  /** {@code Of 3 claims 2 are supported and 1 is undecided.} */
  static String summary(List<Judgement> judgements) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long n = judgements.stream().filter(j -> j.verdict() == verdict).count();
      if (n > 0) {
        parts.add(Prose.number(n) + (n == 1 ? " is " : " are ") + verdict.word());
      }
    }
    long late = judgements.stream().filter(j -> !j.claim().before()).count();
    String when =
        late == 0
            ? "All were written before the first trial."
            : late == judgements.size()
                ? "All were written after the first trial."
                : Prose.number(late)
                    + (late == 1 ? " was" : " were")
                    + " written after the first trial.";
    return judgements.isEmpty()
        ? "No claim is left to judge."
        : "Of " + Prose.count(judgements.size(), "claim") + ", " + Prose.list(parts) + ". " + when;
  }

  /** Whether a claim was written in this very text of the file. */
  static boolean isOf(Stated claim, String file) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).equals(claim.digest());
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }
}
