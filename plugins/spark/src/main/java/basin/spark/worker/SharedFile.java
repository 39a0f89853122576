package basin.spark.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;

/**
 * A file that workers can fetch. Its bytes travel only when they are asked for, from whoever in the
 * cluster has them.
 *
 * @param digest SHA-256, in hexadecimal
 * @param pieces its bytes, in their order
 */
public record SharedFile(String digest, List<Broadcast<byte[]>> pieces) implements Serializable {
  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (Broadcast<byte[]> piece : pieces) {
        out.write(piece.value());
      }
    }
  }
}
