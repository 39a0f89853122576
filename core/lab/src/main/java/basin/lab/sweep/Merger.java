package basin.lab.sweep;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.merge.Merged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Unites output folders in one: the results in one transaction, then each experiment's files. The
 * files of the version that was run last have the plain names; others are kept beside them.
 */
public final class Merger {
  private final Path out;

  /** Into a folder, which may hold results already. */
  public Merger(Path out) {
    this.out = out;
  }

  /**
   * Unites folders; those that are the same as the one they are united in change nothing.
   *
   * @throws basin.lab.results.merge.Contradictory if two results of one trial are not the same
   * @throws basin.lab.results.sqlite.ResultsException if something cannot be read or written
   */
  public List<Merged> merge(List<Path> folders) {
    List<ResultsDatabase> sources = new ArrayList<>();
    try {
      for (Path folder : new LinkedHashSet<>(folders)) {
        if (!isSame(folder, out)) {
          sources.add(ResultsDatabase.openForReading(folder));
        }
      }
      return into(sources);
    } finally {
      sources.forEach(ResultsDatabase::close);
    }
  }

  private List<Merged> into(List<ResultsDatabase> sources) {
    Set<String> names = new TreeSet<>();
    sources.forEach(source -> names.addAll(source.experiments()));
    try (ResultsDatabase database = ResultsDatabase.open(out)) {
      Supplier<List<Merged>> work = () -> unite(database, sources);
      for (String name : names) {
        Supplier<List<Merged>> inner = work;
        work = () -> ExperimentLock.holding(out, name, inner);
      }
      return work.get();
    }
  }

  private List<Merged> unite(ResultsDatabase database, List<ResultsDatabase> sources) {
    List<Merged> all = new ArrayList<>();
    for (Merged merged : database.merge(sources)) {
      uniteFiles(merged.experiment(), merged.versions());
      all.add(carrySaved(merged, database));
    }
    return all;
  }

  /** After the results, which say what goes on. */
  private Merged carrySaved(Merged merged, ResultsDatabase database) {
    ExperimentFolder here = new ExperimentFolder(out, merged.experiment());
    CarriedCheckpoints carried =
        new CarriedCheckpoints(database, new CheckpointFolder(here.path()));
    try {
      for (Path version : merged.versions()) {
        if (!isSame(version, out)) {
          carried.from(new CheckpointFolder(version.resolve(merged.experiment())));
        }
      }
    } catch (IOException e) {
      throw here.unusable(e);
    }
    return merged.carrying(carried.carried(), carried.damaged());
  }

  private void uniteFiles(String name, List<Path> versions) {
    ExperimentFolder folder = new ExperimentFolder(out, name);
    Path latest = versions.get(versions.size() - 1);
    if (!isSame(latest, out)) {
      folder.takeOver(new ExperimentFolder(latest, name));
    }
    versions.stream()
        .filter(version -> !isSame(version, out))
        .forEach(version -> folder.keepAlso(new ExperimentFolder(version, name)));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // what cannot be looked at will be said when it is opened
    }
  }
}
