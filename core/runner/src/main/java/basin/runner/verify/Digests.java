package basin.runner.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The digest of each trial by its name. As text, a line for each: the digest, two blanks, the name.
 *
 * @param byName in the order of the specimens
 */
record Digests(Map<String, String> byName) {
  private static final String GAP = "  ";

  /** Those that every machine should give. */
  static Digests golden() throws IOException {
    try (InputStream text = Digests.class.getResourceAsStream("digests.txt")) {
      return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static Digests parse(String text) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      int gap = line.indexOf(GAP);
      byName.put(line.substring(gap + GAP.length()), line.substring(0, gap));
    }
    return new Digests(byName);
  }

  Optional<String> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The trials that failed, with the reason. */
  List<String> failures() {
    return byName.entrySet().stream()
        .filter(each -> each.getValue().startsWith("failed"))
        .map(each -> each.getKey() + " " + each.getValue())
        .toList();
  }

  void write(Path file) throws IOException {
    Files.writeString(file, toString(), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return byName.entrySet().stream()
        .map(each -> each.getValue() + GAP + each.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
