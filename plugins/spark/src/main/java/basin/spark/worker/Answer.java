package basin.spark.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What comes back of a group of trials.
 *
 * @param results as bytes
 * @param reason why there are none; empty if there are
 * @param lost whether the reason is that a worker was lost, which may be the fault of another trial
 */
public record Answer(byte[] results, String reason, boolean lost) {
  private static final byte RESULTS = 0;
  private static final byte REASON = 1;
  private static final byte LOST = 2;

  static Answer results(byte[] results) {
    return new Answer(results, "", false);
  }

  static Answer none(String reason) {
    return new Answer(new byte[0], reason, false);
  }

  static Answer lost(String reason) {
    return new Answer(new byte[0], reason, true);
  }

  /** As {@link #bytes} wrote it. */
  public static Answer of(byte[] bytes) {
    byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    if (bytes[0] == RESULTS) {
      return results(rest);
    }
    String reason = new String(rest, StandardCharsets.UTF_8);
    return bytes[0] == LOST ? lost(reason) : none(reason);
  }

  byte[] bytes() {
    byte[] rest = reason.isEmpty() ? results : reason.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[rest.length + 1];
    bytes[0] = reason.isEmpty() ? RESULTS : lost ? LOST : REASON;
    System.arraycopy(rest, 0, bytes, 1, rest.length);
    return bytes;
  }
}
