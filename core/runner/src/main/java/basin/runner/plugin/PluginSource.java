package basin.runner.plugin;

/** A place where plugins are found. */
public interface PluginSource {
  /** Loads every plugin there; one that cannot be loaded is refused, and the rest goes on. */
  FoundPlugins found();
}
