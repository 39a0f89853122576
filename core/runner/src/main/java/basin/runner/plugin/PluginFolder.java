package basin.runner.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of plugins. Each jar in it is one, and each sub-folder of jars is one with its
 * dependencies.
 */
public final class PluginFolder implements PluginSource {
  private final Path folder;

  /** A folder; one that does not exist has no plugins. */
  public PluginFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public FoundPlugins found() {
    try {
      return FoundPlugins.of(PluginPlace.entries(folder).stream().map(PluginPlace::new).toList());
    } catch (IOException e) {
      Refusal refusal = new Refusal(folder.toString(), "the folder cannot be read: " + e);
      return new FoundPlugins(List.of(), List.of(refusal));
    }
  }
}
