package basin.lab.execution;

import basin.spi.run.Trial;
import basin.spi.run.Workplace.ForeignPlugin;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plugins that have taken a thread or a process with them. Their trials run in processes of their
 * own from then on; those of others stay. Safe for any number of threads.
 */
public final class Quarantine {
  private final Map<String, Set<String>> digests = new HashMap<>();
  private final Set<String> held = new HashSet<>();
  private boolean all;

  /** With nobody in it yet, of those that do not come with Basin. */
  public Quarantine(List<ForeignPlugin> foreign) {
    for (ForeignPlugin plugin : foreign) {
      String file = String.valueOf(Path.of(plugin.place()).getFileName());
      digests.computeIfAbsent(file, name -> new HashSet<>()).add(plugin.digest());
    }
  }

  /** Whether any code but Basin's own takes part in a trial. */
  public boolean concerns(Trial trial) {
    return digests.values().stream()
        .flatMap(Collection::stream)
        .anyMatch(each -> uses(trial, each));
  }

  /** File names of the foreign plugins that take part in a trial. */
  public List<String> plugins(Trial trial) {
    return digests.entrySet().stream()
        .filter(plugin -> plugin.getValue().stream().anyMatch(each -> uses(trial, each)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * Puts a plugin in; answers whether it was not.
   *
   * @param plugin file name of its jar; empty if none is known to be to blame, and all are put in
   */
  public synchronized boolean add(String plugin) {
    if (digests.containsKey(plugin)) {
      return held.addAll(digests.get(plugin));
    }
    boolean before = all;
    all = true;
    return !before;
  }

  /** Whether a trial belongs in a process of its own. */
  public synchronized boolean holds(Trial trial) {
    return all || held.stream().anyMatch(digest -> uses(trial, digest));
  }

  /** Two jars may hold plugins of one name, and are named together. */
  private static boolean uses(Trial trial, String digest) {
    return trial.inputs().values().stream().anyMatch(each -> each.contains(digest));
  }
}
