package basin.spark.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What comes back of a group of trials.
 *
 * @param results as bytes
 * @param reason why there are none; empty if there are
 */
public record Answer(byte[] results, String reason) {
  private static final byte RESULTS = 0;
  private static final byte REASON = 1;

  static Answer results(byte[] results) {
    return new Answer(results, "");
  }

  static Answer none(String reason) {
    return new Answer(new byte[0], reason);
  }

  /** As {@link #bytes} wrote it. */
  public static Answer of(byte[] bytes) {
    byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    return bytes[0] == RESULTS ? results(rest) : none(new String(rest, StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    byte[] rest = reason.isEmpty() ? results : reason.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[rest.length + 1];
    bytes[0] = reason.isEmpty() ? RESULTS : REASON;
    System.arraycopy(rest, 0, bytes, 1, rest.length);
    return bytes;
  }
}
