package basin.experiments.faulty;

import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps results in a folder, by the trials' names, so that a run that is stopped can go on. */
record FolderStore(Path folder) implements Store {
  @Override
  public TrialResult of(Trial trial, TrialRunner runner) {
    Path file = folder.resolve(trial.id());
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        return read(file);
      }
      TrialResult result = Store.run(trial, runner);
      Path aside = Files.createTempFile(folder, "result", ".part");
      try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(aside))) {
        out.writeObject(result);
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrialResult read(Path file) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
      return (TrialResult) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(file.toString(), e);
    }
  }
}
