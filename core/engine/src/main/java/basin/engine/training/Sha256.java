package basin.engine.training;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which saved bytes are known to be those that were written. */
final class Sha256 {
  /** Bytes of a digest. */
  static final int LENGTH = 32;

  private Sha256() {}

  /** Of bytes to come. */
  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-256", impossible);
    }
  }

  static byte[] of(byte[] bytes) {
    return start().digest(bytes);
  }

  /** Of the same bytes so far, to go on by itself. */
  static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("that of the JDK can be copied", impossible);
    }
  }
}
