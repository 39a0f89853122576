package basin.lab.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir Path folder;

  @Test
  void aMissingFileIsMissedAmongItsNeighbours() throws IOException {
    Files.createFile(folder.resolve("quickstart.yaml"));
    assertEquals(
        "quickstrt.yaml  there is no such file; beside it there are: quickstart.yaml",
        refusal(folder.resolve("quickstrt.yaml")));
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("experiments"));
    assertEquals("experiments  this is a folder; name the file in it", refusal(inner));
  }

  @Test
  void aByteThatIsNotUtf8IsPlaced() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, new byte[] {'a', ':', '\n', 'b', (byte) 0xe9, '\n'});
    assertEquals(
        "latin.yaml:2:2  byte e9 is not UTF-8 text; save the file as UTF-8", refusal(file));
  }

  @Test
  void aCutCharacterIsNotUtf8() throws IOException {
    Path file = folder.resolve("cut.yaml");
    Files.write(file, new byte[] {'a', (byte) 0xc3});
    assertEquals("cut.yaml:1:2  byte c3 is not UTF-8 text; save the file as UTF-8", refusal(file));
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path file = folder.resolve("huge.yaml");
    Files.write(file, new byte[(1 << 20) + 1]);
    assertEquals(
        "huge.yaml  the file is larger than 1 MiB; an experiment is a page of text", refusal(file));
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    Path file = folder.resolve("mark.yaml");
    Files.writeString(file, "\ufeffa: 1\n");
    assertEquals("{\"a\": 1}", Json.of(TreeReader.read("mark", TextFile.read(file), new Faults())));
  }

  private String refusal(Path file) {
    FaultyFile faulty = assertThrows(FaultyFile.class, () -> TextFile.read(file));
    Fault fault = faulty.faults().get(0);
    return (fault.place() + "  " + fault.text()).replace(folder + "/", "");
  }
}
