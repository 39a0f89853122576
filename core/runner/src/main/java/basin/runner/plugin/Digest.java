package basin.runner.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of a jar, or of a folder's files with their names, in hexadecimal. */
final class Digest {
  private Digest() {}

  static String of(Path jarOrFolder) {
    return of(List.of(jarOrFolder));
  }

  /** Of several, in their order; one alone has the digest that {@code sha256sum} prints. */
  static String of(List<Path> jarsOrFolders) {
    MessageDigest sha = sha256();
    jarsOrFolders.forEach(each -> add(each, sha));
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void add(Path jarOrFolder, MessageDigest sha) {
    try {
      if (Files.isDirectory(jarOrFolder)) {
        addFolder(jarOrFolder, sha);
      } else {
        sha.update(Files.readAllBytes(jarOrFolder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addFolder(Path folder, MessageDigest sha) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sha.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        sha.update(Files.readAllBytes(file));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
