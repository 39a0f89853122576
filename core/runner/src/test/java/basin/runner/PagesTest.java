package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in the folders: what they lead to is there, and what they show is what runs. */
class PagesTest {
  private static final Path HOUSE = Path.of("..", "..");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void everyLinkOfAPageLeadsToAFileAndAHeadingThatAreThere() throws IOException {
    List<String> broken = new ArrayList<>();
    int followed = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
      while (link.find()) {
        if (!link.group(1).contains("://")) {
          followed++;
          if (!leadsSomewhere(page, link.group(1))) {
            broken.add(HOUSE.relativize(page) + " -> " + link.group(1));
          }
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(followed > 10, "links: " + followed);
  }

  @Test
  void theFirstPageShowsTheQuickstartAsItIs() throws IOException {
    String file = Files.readString(HOUSE.resolve("experiments/quickstart.yaml"));
    String shown = file.substring(file.indexOf("question:")).replaceAll("\n\n+", "\n");
    assertTrue(
        Files.readString(HOUSE.resolve("README.md")).contains("```yaml\n" + shown + "```"), shown);
  }

  @Test
  void theQuickstartIsShort() throws IOException {
    assertTrue(Files.readAllLines(HOUSE.resolve("experiments/quickstart.yaml")).size() <= 40);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(HOUSE)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("target") && !file.toString().contains("runs"))
          .sorted()
          .toList();
    }
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    int mark = link.indexOf('#');
    String file = mark < 0 ? link : link.substring(0, mark);
    Path there = file.isEmpty() ? page : page.resolveSibling(file);
    if (!Files.exists(there)) {
      return false;
    }
    return mark < 0 || anchors(there).contains(link.substring(mark + 1));
  }

  /** The headings of a page as its readers' software names them. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
        .toList();
  }
}
