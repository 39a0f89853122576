package basin.datasets.images;

import basin.datasets.rows.Sha256;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * SHA-256 of pieces of arrays, in their order, found on a thread of its own while more are read.
 */
final class SideDigest implements AutoCloseable {
  private final MessageDigest digest = Sha256.digest();
  private final ExecutorService side = Executors.newSingleThreadExecutor();

  /** Adds a piece; it must not change any more. */
  void add(byte[] bytes, int from, int length) {
    side.execute(() -> digest.update(bytes, from, length));
  }

  /** The digest of all that was added, in hexadecimal. */
  String end() {
    return CompletableFuture.supplyAsync(() -> Sha256.hex(digest), side).join();
  }

  @Override
  public void close() {
    side.shutdownNow();
  }
}
