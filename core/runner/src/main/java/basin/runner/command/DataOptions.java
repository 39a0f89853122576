package basin.runner.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where data files are, and whether they may be fetched. */
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of data files, such as MNIST's. Also looked at: the folders in BASIN_DATA, then "
              + "~/.basin/data. May be repeated.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--offline", description = "Never fetch data from the network.")
  private boolean offline;

  List<Path> folders() {
    String environment = System.getenv().getOrDefault("BASIN_DATA", "");
    Stream<Path> more =
        Stream.of(environment.split(File.pathSeparator))
            .filter(each -> !each.isBlank())
            .map(Path::of);
    return Stream.concat(folders.stream(), more).map(Path::toAbsolutePath).toList();
  }

  boolean downloads() {
    return !offline;
  }
}
