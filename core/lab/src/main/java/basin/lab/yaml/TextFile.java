package basin.lab.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a small text file, or says why it cannot be read. */
public final class TextFile {
  private static final int MOST_BYTES = 1 << 20;

  private TextFile() {}

  /**
   * The file's text.
   *
   * @throws FaultyFile if it is missing, a folder, not readable, larger than 1 MiB or not UTF-8
   */
  public static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw fault(file, "this is a folder; name the file in it");
    }
    if (!Files.exists(file)) {
      throw fault(file, "there is no such file" + Neighbours.hint(file));
    }
    return decode(file, bytes(file));
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw fault(file, "the file is larger than 1 MiB; an experiment is a page of text");
      }
      return Files.readAllBytes(file);
    } catch (AccessDeniedException denied) {
      throw fault(file, "the file may not be read; check its permissions");
    } catch (IOException broken) {
      throw fault(file, "the file cannot be read: " + broken.getMessage());
    }
  }

  private static String decode(Path file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(from, to, true);
    to.flip();
    if (result.isError()) {
      throw new FaultyFile(
          Lines.end(file.toString(), to.toString()),
          String.format("byte %02x is not UTF-8 text", bytes[from.position()])
              + "; save the file as UTF-8");
    }
    return to.toString();
  }

  private static FaultyFile fault(Path file, String text) {
    return new FaultyFile(Place.of(file.toString()), text);
  }
}
