package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * A file of reference values made with other tools.
 *
 * <p>It is looked for in the folder that the system property {@code basin.truth} names, else among
 * the resources of this module. A relative folder is looked for from the working folder upwards, so
 * that one command line serves all modules.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> valuesAgree() {
 *   return Truth.read("losses.json").tests("cases", "id", c -> {
 *     Loss loss = losses.get(c.get("id").asText());
 *     Assumptions.assumeTrue(loss != null, "no such loss");
 *     …
 *   });
 * }
 * }</pre>
 */
public final class Truth {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final String file;
  private final JsonNode root;

  private Truth(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Reads a file such as {@code losses.json}.
   *
   * @throws TestAbortedException if a folder is named that lacks the file
   */
  public static Truth read(String file) {
    try (InputStream in = open(file)) {
      return new Truth(file, JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The whole file. */
  public JsonNode root() {
    return root;
  }

  /** The elements of a list, by its name, or {@code group/list} where it lies deeper. */
  public List<JsonNode> cases(String list) {
    return StreamSupport.stream(root.requiredAt("/" + list).spliterator(), false).toList();
  }

  /**
   * One test for each element of a list, and a last one that prints how many were run and which
   * were not, and fails if none was.
   *
   * @param list name of the list, such as {@code cases}
   * @param id field of an element that names it; one that lacks it is called by its place
   * @param check fails if Basin disagrees; aborts by {@link Assumptions} if Basin has nothing to
   *     compare
   */
  public Stream<DynamicTest> tests(String list, String id, Consumer<JsonNode> check) {
    return tests(list, id, 1, check);
  }

  /**
   * As {@link #tests(String, String, Consumer)}, but the last one fails if fewer than {@code floor}
   * were run; in a folder that was named, one is enough.
   */
  public Stream<DynamicTest> tests(String list, String id, int floor, Consumer<JsonNode> check) {
    int enough = folder().isPresent() ? 1 : floor;
    List<String> run = new ArrayList<>();
    List<String> not = new ArrayList<>();
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode element : cases(list)) {
      String name = element.path(id).asText(list + " " + (tests.size() + 1));
      tests.add(
          DynamicTest.dynamicTest(
              name, () -> tallied(name, () -> check.accept(element), run, not)));
    }
    return Stream.concat(
        tests.stream(),
        Stream.of(DynamicTest.dynamicTest("tally", () -> report(list, enough, run, not))));
  }

  /**
   * A whole number that a file tells in words.
   *
   * @param pattern a regular expression whose first group is the number
   * @throws java.util.NoSuchElementException if the words do not tell it
   */
  public static int told(String words, String pattern) {
    return Pattern.compile(pattern)
        .matcher(words)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  /** A list of numbers. */
  public static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).mapToDouble(Truth::number).toArray();
  }

  /** A list of lists of numbers. */
  public static double[][] rows(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(Truth::numbers)
        .toArray(double[][]::new);
  }

  /**
   * A number; {@code null} and text such as {@code "nan"} or {@code "inf"} are the values they
   * name.
   */
  public static double number(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return switch (node.asText().toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      case "nan", "null" -> Double.NaN;
      default -> throw new IllegalArgumentException("no number: " + node);
    };
  }

  private static void tallied(String name, Runnable check, List<String> run, List<String> not) {
    try {
      check.run();
      run.add(name);
    } catch (TestAbortedException e) {
      not.add(name + " (" + e.getMessage() + ")");
      throw e;
    } catch (AssertionError | RuntimeException e) {
      run.add(name);
      throw e;
    }
  }

  private void report(String list, int enough, List<String> run, List<String> not) {
    System.out.println(
        file + ", " + list + ": " + run.size() + " run, " + not.size() + " not" + listed(not));
    assertTrue(
        run.size() >= enough,
        () -> run.size() + " cases of " + file + " were run, not " + enough + " or more");
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "" : ": " + String.join("; ", names);
  }

  private static InputStream open(String file) throws IOException {
    Optional<Path> folder = folder();
    if (folder.isPresent()) {
      Path path = folder.get().resolve(file);
      Assumptions.assumeTrue(Files.isRegularFile(path), () -> "there is no " + path);
      return Files.newInputStream(path);
    }
    InputStream in = Truth.class.getResourceAsStream("/truth/" + file);
    if (in == null) {
      throw new IOException("the resource /truth/" + file + " is missing");
    }
    return in;
  }

  private static Optional<Path> folder() {
    String wanted = System.getProperty("basin.truth", "");
    if (wanted.isBlank()) {
      return Optional.empty();
    }
    for (Path from = Path.of("").toAbsolutePath(); from != null; from = from.getParent()) {
      Path folder = from.resolve(wanted);
      if (holdsReferences(folder)) {
        return Optional.of(folder);
      }
    }
    throw new IllegalArgumentException(
        "basin.truth names no folder with reference files (*.json): " + wanted);
  }

  private static boolean holdsReferences(Path folder) {
    String[] names = folder.toFile().list((parent, name) -> name.endsWith(".json"));
    return names != null && names.length > 0;
  }
}
