package basin.runner.command;

import basin.lab.experiment.Amendment;
import basin.runner.Settings;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;

/** How experiment files are read: what changes on the way, where data and plugins are. */
final class FileOptions {
  @Mixin private VariationOptions variations;
  @Mixin private DataOptions data;
  @Mixin private PluginOptions plugins;

  List<Amendment> amendments() {
    return variations.amendments();
  }

  /** What a command settles that only reads, and fetches no data. */
  Settings reading(List<Path> files, Path out) {
    return Settings.reading(plugins.folders(files), out, data.folders());
  }

  /** What a command settles that runs trials. */
  Settings settings(List<Path> files, Path out, int threads) {
    return new Settings(plugins.folders(files), out, data.folders(), data.downloads(), threads);
  }
}
