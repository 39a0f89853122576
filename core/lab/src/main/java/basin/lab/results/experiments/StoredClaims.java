package basin.lab.results.experiments;

import basin.lab.claims.ClaimEntry;
import basin.lab.results.sqlite.Session;
import basin.spi.claim.Stated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The claims of an experiment, with all their versions: what was written before the first trial
 * finished stays there whatever is written later.
 */
public final class StoredClaims {
  /** Its trials with a result, whoever ran them, and all that its own runs have found. */
  private static final String FINISHED =
      "(SELECT count(*) FROM result r WHERE r.outcome <> 'failed' AND (r.trial IN"
          + " (SELECT trial FROM membership WHERE experiment = ?)"
          + " OR r.run IN (SELECT id FROM run WHERE experiment = ?)))";

  private final Session session;

  /** The claims of an experiment as they stood from some moment on. */
  private record Version(String written, String digest, long finished, List<ClaimEntry> claims) {
    boolean makes(ClaimEntry claim) {
      return claims.stream().anyMatch(c -> isSame(c, claim));
    }

    /** A sentence may be reworded; what it claims may not. */
    private static boolean isSame(ClaimEntry one, ClaimEntry other) {
      return one.claim().equals(other.claim()) && one.evidence().equals(other.evidence());
    }
  }

  /**
   * A claim as it was written down.
   *
   * @param stated without its objects
   * @param evidence the rule as JSON; empty for the customary one
   */
  public record Kept(Stated stated, String evidence) {}

  /** On an open database. */
  public StoredClaims(Session session) {
    this.session = session;
  }

  /** Keeps what an experiment claims now, if that is not what it claimed last. */
  void write(ExperimentEntry experiment) {
    List<Version> versions = versions(experiment.name());
    List<ClaimEntry> last =
        versions.isEmpty() ? List.of() : versions.get(versions.size() - 1).claims;
    if (last.equals(experiment.claims())) {
      return;
    }
    long statement =
        session
            .first(
                "INSERT INTO statement (experiment, written, digest, finished) VALUES (?, ?, ?,"
                    + FINISHED
                    + ") RETURNING id",
                row -> row.getLong(1),
                experiment.name(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                digest(experiment.file()),
                experiment.name(),
                experiment.name())
            .orElseThrow();
    for (int i = 0; i < experiment.claims().size(); i++) {
      ClaimEntry claim = experiment.claims().get(i);
      session.update(
          "INSERT INTO claim VALUES (?, ?, ?, ?, ?)",
          statement,
          i + 1,
          claim.name(),
          claim.claim(),
          claim.evidence());
    }
  }

  /**
   * What an experiment claims, in the order of the file, each since when it does without a break;
   * then what it no longer does though trials had finished when that was taken back.
   */
  public List<Kept> of(String experiment) {
    List<Version> versions = versions(experiment);
    if (versions.isEmpty()) {
      return List.of();
    }
    List<Kept> kept = new ArrayList<>();
    Version last = versions.get(versions.size() - 1);
    last.claims.forEach(claim -> kept.add(kept(claim, since(claim, versions), false)));
    for (int i = 1; i < versions.size(); i++) {
      Version before = versions.get(i - 1);
      for (ClaimEntry claim : before.claims) {
        if (versions.get(i).finished > 0 && !versions.get(i).makes(claim) && !last.makes(claim)) {
          kept.add(kept(claim, before, true));
        }
      }
    }
    return kept;
  }

  private static Version since(ClaimEntry claim, List<Version> versions) {
    int first = versions.size() - 1;
    while (first > 0 && versions.get(first - 1).makes(claim)) {
      first--;
    }
    return versions.get(first);
  }

  private static Kept kept(ClaimEntry claim, Version version, boolean withdrawn) {
    Stated stated =
        new Stated(
            claim.name(),
            claim.claim(),
            version.written,
            version.digest,
            version.finished,
            withdrawn,
            Optional.empty(),
            Optional.empty());
    return new Kept(stated, claim.evidence());
  }

  private List<Version> versions(String experiment) {
    return session.query(
        "SELECT id, written, digest, finished FROM statement WHERE experiment = ? ORDER BY id",
        this::version,
        experiment);
  }

  private Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getString(2), row.getString(3), row.getLong(4), claims(session, row.getLong(1)));
  }

  /** Those of a statement. */
  public static List<ClaimEntry> claims(Session session, long statement) {
    return session.query(
        "SELECT name, claim, evidence FROM claim WHERE statement = ? ORDER BY position",
        row -> new ClaimEntry(row.getString(1), row.getString(2), row.getString(3)),
        statement);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }
}
