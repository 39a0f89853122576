package basin.engine.random;

import basin.spi.random.Streams;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The streams of one seed.
 *
 * <p>A stream's generator is set by SHA-256 of the seed (8 bytes, big-endian) and the name (UTF-8):
 * the digest's first 8 bytes are the key, the next 8 where the counter starts.
 */
public record SeededStreams(long seed) implements Streams {
  /** To find one anew takes longer than to use it. */
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(SeededStreams::sha256);

  @Override
  public MovableStream named(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    byte[] seeded = ByteBuffer.allocate(Long.BYTES + text.length).putLong(seed).put(text).array();
    ByteBuffer digest = ByteBuffer.wrap(SHA_256.get().digest(seeded));
    return new PhiloxStream(digest.getLong(), digest.getLong());
  }

  @Override
  public SeededStreams withSeed(long other) {
    return new SeededStreams(other);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-256", impossible);
    }
  }
}
