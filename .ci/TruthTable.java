import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what the last test run made of the reference files into plugins/README.md: a row for each
 * file, with the cases and tests that were run, passed, and left out for which reason.
 *
 * <pre>mvn verify && java .ci/TruthTable.java</pre>
 *
 * Tests that go case by case print a tally, which is counted as it is; of the others, each test
 * method of a class that reads the file is one.
 */
final class TruthTable {
  private static final Path README = Path.of("plugins", "README.md");
  private static final String BEGIN = "<!-- reference values: begin -->\n";
  private static final String END = "<!-- reference values: end -->\n";
  private static final Pattern FILE = Pattern.compile("\"([a-z0-9_]+\\.json)\"");
  private static final Pattern TALLY =
      Pattern.compile("([a-z0-9_]+\\.json), ([^:\\n]+): (\\d+) run, (\\d+) not(?:: ([^\\n]*))?");
  private static final Pattern CASE =
      Pattern.compile("<testcase ([^>]*?)(/>|>(.*?)</testcase>)", Pattern.DOTALL);

  /** What was found for a file. */
  private static final class Row {
    private final Set<String> lists = new LinkedHashSet<>();
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> left = new LinkedHashSet<>();
    private int cases;
    private int tests;
    private int failed;
    private int not;
  }

  public static void main(String[] args) throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    List<Path> sources = files("**/src/test/java/**.java");
    for (Path report : files("**/target/surefire-reports/TEST-*.xml")) {
      read(report, sources, rows);
    }
    String text = Files.readString(README);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(README + " has no place for the table");
    }
    Files.writeString(
        README, text.substring(0, begin + BEGIN.length()) + table(rows) + text.substring(end));
    System.out.print(table(rows));
  }

  private static void read(Path report, List<Path> sources, Map<String, Row> rows)
      throws IOException {
    String name = report.getFileName().toString().replaceAll("^TEST-|\\.xml$", "");
    String source = name.substring(name.lastIndexOf('.') + 1) + ".java";
    Path found =
        sources.stream()
            .filter(path -> path.endsWith(Path.of(name.replace('.', '/') + ".java")))
            .findFirst()
            .orElse(null);
    if (found == null || name.startsWith("basin.testkit.")) {
      return; // the reader of such files is tested on them, too
    }
    String code = Files.readString(found);
    if (!code.contains("Truth.read(")) {
      return;
    }
    Set<String> named = new TreeSet<>();
    Matcher files = FILE.matcher(code);
    while (files.find()) {
      named.add(files.group(1));
    }
    String xml = Files.readString(report);
    int counted = tallies(xml, rows);
    int tests = 0;
    int failed = 0;
    Matcher cases = CASE.matcher(xml);
    while (cases.find()) {
      String inside = cases.group(3) == null ? "" : cases.group(3);
      if (!inside.contains("<skipped")) {
        tests++;
        failed += inside.contains("<failure") || inside.contains("<error") ? 1 : 0;
      }
    }
    for (String file : named) {
      Row row = rows.computeIfAbsent(file, any -> new Row());
      row.classes.add(source.replace(".java", ""));
      if (named.size() == 1) {
        row.tests += Math.max(0, tests - counted);
        row.failed += failed;
      }
    }
  }

  /** Counts what tests say of their cases; the number of tests that are in it. */
  private static int tallies(String xml, Map<String, Row> rows) {
    int counted = 0;
    Matcher tally = TALLY.matcher(xml);
    while (tally.find()) {
      Row row = rows.computeIfAbsent(tally.group(1), any -> new Row());
      row.lists.add(tally.group(2));
      row.cases += Integer.parseInt(tally.group(3));
      row.not += Integer.parseInt(tally.group(4));
      counted += Integer.parseInt(tally.group(3)) + 1;
      if (tally.group(5) != null) {
        row.left.addAll(List.of(tally.group(5).strip().split("; ")));
      }
    }
    return counted;
  }

  private static String table(Map<String, Row> rows) {
    StringBuilder text = new StringBuilder();
    text.append("| file | cases run | further tests | failed | left out | by |\n");
    text.append("| --- | --- | --- | --- | --- | --- |\n");
    rows.forEach(
        (file, row) -> {
          String left =
              row.not == 0
                  ? ""
                  : row.not + ": " + reasons(row.left);
          String cells =
              String.join(
                  " | ",
                  "`" + file + "`",
                  row.cases == 0 ? "" : Integer.toString(row.cases),
                  row.tests == 0 ? "" : Integer.toString(row.tests),
                  Integer.toString(row.failed),
                  left.replace("|", "\\|"),
                  String.join(", ", row.classes));
          text.append("| ").append(cells).append(" |\n");
        });
    return text.toString();
  }

  /** The reasons, each with the first of the cases that it was given for. */
  private static String reasons(Set<String> left) {
    Map<String, List<String>> cases = new TreeMap<>();
    for (String each : left) {
      int open = each.lastIndexOf(" (");
      String reason = each.substring(open + 2, each.length() - 1).replace("Assumption failed: ", "");
      cases.computeIfAbsent(reason, any -> new ArrayList<>()).add(each.substring(0, open));
    }
    return cases.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + " ("
                    + entry.getValue().stream().limit(3).collect(Collectors.joining(", "))
                    + (entry.getValue().size() > 3 ? ", …" : "")
                    + ")")
        .collect(Collectors.joining("; "));
  }

  private static List<Path> files(String glob) throws IOException {
    var matcher = Path.of("").getFileSystem().getPathMatcher("glob:" + glob);
    try (Stream<Path> all = Files.walk(Path.of(""))) {
      return new ArrayList<>(
          all.filter(path -> !path.toString().startsWith(".git")).filter(matcher::matches).sorted().toList());
    }
  }
}
