package basin.spark.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.reflect.ClassTag$;

/** A file travels once to a machine. */
class FileCacheTest {
  private static final byte[] WHOLE = "in two pieces".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private int fetched;

  @Test
  void whatIsHereIsNotFetchedAgainByWhomeverItIsWanted() throws IOException {
    Path place = cache().place(file(digest()));
    assertArrayEquals(WHOLE, Files.readAllBytes(place));
    assertEquals(2, fetched);

    assertEquals(place, cache().place(file(digest())));
    assertEquals(2, fetched);
  }

  @Test
  void whatIsDamagedIsFetchedAgain() throws IOException {
    Path place = cache().place(file(digest()));
    Files.writeString(place, "something else");

    assertArrayEquals(WHOLE, Files.readAllBytes(cache().place(file(digest()))));
    assertEquals(4, fetched);
  }

  @Test
  void whatArrivesAsSomethingElseIsNotKept() throws IOException {
    String other = "0".repeat(64);

    assertThrows(IOException.class, () -> cache().place(file(other)));

    assertFalse(Files.exists(folder.resolve("cache").resolve(other)));
  }

  private FileCache cache() {
    return new FileCache(folder.resolve("cache").toString());
  }

  private SharedFile file(String digest) {
    return new SharedFile(
        digest,
        Stream.of("in two ", "pieces")
            .<Broadcast<byte[]>>map(each -> new Piece(each.getBytes(StandardCharsets.UTF_8)))
            .toList());
  }

  private String digest() throws IOException {
    return Digests.of(Files.write(folder.resolve("original"), WHOLE));
  }

  private final class Piece extends Broadcast<byte[]> {
    private static final long serialVersionUID = 1;

    private final transient byte[] bytes;

    Piece(byte[] bytes) {
      super(0, ClassTag$.MODULE$.apply(byte[].class));
      this.bytes = bytes;
    }

    @Override
    public byte[] getValue() {
      fetched++;
      return bytes;
    }

    @Override
    public void doUnpersist(boolean blocking) {}

    @Override
    public void doDestroy(boolean blocking) {}
  }
}
