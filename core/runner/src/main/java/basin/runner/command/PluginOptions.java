package basin.runner.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where plugins of the user's own are. */
final class PluginOptions {
  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description =
          "Folder of plugins: each jar is one, each sub-folder of jars is one with its libraries. "
              + "Also looked at: plugins.d beside the experiment, ~/.basin/plugins. May be repeated.")
  private List<Path> folders = new ArrayList<>();

  /** The folders named, the one beside each file, and the user's own; each once. */
  List<Path> folders(List<Path> files) {
    Stream<Path> beside =
        files.stream().map(file -> file.toAbsolutePath().resolveSibling("plugins.d"));
    Path own = Path.of(System.getProperty("user.home"), ".basin", "plugins");
    return Stream.of(folders.stream(), beside, Stream.of(own))
        .flatMap(each -> each)
        .map(folder -> folder.toAbsolutePath().normalize())
        .distinct()
        .toList();
  }
}
