package basin.runner.progress;

import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.runner.console.JsonText;
import basin.runner.console.Wording;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a running sweep says of itself to other processes, in a file {@code running-PROCESS.json} of
 * its experiment, which several may run. A killed process leaves the file behind: it is believed
 * only while the process that it names is alive, and is the same one.
 *
 * @param process its number
 * @param born when the process began, in milliseconds since 1970
 * @param written when this was written, likewise
 * @param tally how far the sweep is
 * @param trials what runs
 */
public record Heartbeat(long process, long born, long written, String tally, List<String> trials) {
  private static final String FILES = "running-*.json";

  private static final double SILENT_SECONDS = 15;

  /** The system's clock may have been set meanwhile. */
  private static final long SAME_MILLISECONDS = 3000;

  /** Of this process. */
  static Heartbeat of(Standing standing, long now) {
    ProcessHandle here = ProcessHandle.current();
    return new Heartbeat(here.pid(), born(here), now, standing.tally(), standing.running());
  }

  /** Of the sweeps that run now, by their processes. */
  public static List<Heartbeat> in(Path folder) {
    return files(folder).stream()
        .flatMap(file -> read(file).stream())
        .filter(Heartbeat::isAlive)
        .sorted(Comparator.comparingLong(Heartbeat::process))
        .toList();
  }

  void write(Path folder) throws IOException {
    Path file = file(folder, process);
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(aside, JsonText.of(data()) + "\n");
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Of this process, and what dead ones have left. */
  static void remove(Path folder) throws IOException {
    Files.deleteIfExists(file(folder, ProcessHandle.current().pid()));
    for (Path file : files(folder)) {
      if (read(file).filter(Heartbeat::isAlive).isEmpty()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Path file(Path folder, long process) {
    return folder.resolve("running-" + process + ".json");
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FILES)) {
      found.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // there is no such folder, or none any more
    }
    return files;
  }

  /** As it is written. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("process", process);
    data.put("born", born);
    data.put("written", written);
    data.put("tally", tally);
    data.put("trials", trials);
    return data;
  }

  /** Prints how far it is; one that has not been heard of for long may be held up. */
  public void print(PrintStream out, long now) {
    double silence = (now - written) / 1000.0;
    String heard =
        silence < SILENT_SECONDS ? "" : ", last heard of " + Wording.duration(silence) + " ago";
    out.println("  running: " + tally + " (process " + process + heard + ")");
    trials.forEach(trial -> out.println("    " + trial));
  }

  private boolean isAlive() {
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .filter(other -> Math.abs(born(other) - born) <= SAME_MILLISECONDS)
        .isPresent();
  }

  private static long born(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }

  private static Optional<Heartbeat> read(Path file) {
    try {
      Faults faults = new Faults();
      Tree tree = TreeReader.read(file.toString(), Files.readString(file), faults);
      Map<String, Tree> entries = new LinkedHashMap<>();
      ((Tree.Mapping) tree).entries().forEach(entry -> entries.put(entry.key(), entry.value()));
      return Optional.of(
          new Heartbeat(
              Long.parseLong(text(entries.get("process"))),
              Long.parseLong(text(entries.get("born"))),
              Long.parseLong(text(entries.get("written"))),
              text(entries.get("tally")),
              ((Tree.Sequence) entries.get("trials"))
                  .items().stream().map(Heartbeat::text).toList()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // there is none, or it is no longer what Basin wrote
    }
  }

  private static String text(Tree tree) {
    return ((Tree.Scalar) tree).text();
  }
}
