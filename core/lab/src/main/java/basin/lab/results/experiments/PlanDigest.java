package basin.lab.results.experiments;

import basin.spi.run.Trial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;

/** SHA-256 over an experiment's file, what it resolves to, and its trials in order. */
public final class PlanDigest {
  private final MessageDigest sha256 = sha256();

  /** Of a file and what it resolves to; trials are added one by one. */
  public PlanDigest(String file, String resolved) {
    add(file);
    add(resolved);
  }

  /** The same trials, taken note of as they are passed on. */
  public Iterator<Trial> over(Iterator<Trial> trials) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return trials.hasNext();
      }

      @Override
      public Trial next() {
        Trial trial = trials.next();
        add(trial.id());
        return trial;
      }
    };
  }

  /** In hexadecimal; to be asked once. */
  public String text() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void add(String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
