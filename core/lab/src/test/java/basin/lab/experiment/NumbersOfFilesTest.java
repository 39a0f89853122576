package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumbersOfFilesTest {
  private final Faults faults = new Faults();
  @TempDir private Path folder;

  private Tree.Mapping read(String yaml) {
    Tree tree = TreeReader.read("experiment.yaml", yaml, faults);
    Path experiment = folder.resolve("experiment.yaml");
    return new NumbersOfFiles(experiment, faults).writtenOut((Tree.Mapping) tree);
  }

  private static List<String> texts(Tree list) {
    return ((Tree.Sequence) list)
        .items().stream().map(item -> ((Tree.Scalar) item).text()).toList();
  }

  @Test
  void theNumbersOfAFileAreWrittenOutLineAfterLine() throws IOException {
    Files.writeString(folder.resolve("weights.csv"), "1,2.5\r\n-3e-2;\t4\n");
    Tree.Mapping values = read("values: {numbers: {csv: weights.csv}}\n");
    Tree.Mapping inner = (Tree.Mapping) values.find("values").orElseThrow().value();
    assertEquals(
        List.of("1", "2.5", "-3e-2", "4"), texts(inner.find("numbers").orElseThrow().value()));
    assertEquals(List.of(), faults.list());
  }

  @Test
  void eachKeepsItsPlaceInTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("weights.csv"), "1,2\n3, four\n");
    Tree numbers = read("numbers: {csv: weights.csv}\n").find("numbers").orElseThrow().value();
    Tree last = ((Tree.Sequence) numbers).items().get(3);
    assertEquals(file + ":2:4", last.place().toString());
  }

  @Test
  void listsOfAlternativesAreLookedThrough() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "7");
    Tree.Mapping grid = read("grid: {initializer: [zeros, {values: {numbers: {csv: a.csv}}}]}\n");
    assertTrue(grid.toString().contains("text=7"), grid.toString());
  }

  @Test
  void dataSetsThatAreCalledCsvStay() {
    Tree.Mapping data = read("data: {csv: {file: rows.csv}}\n");
    assertTrue(data.toString().contains("rows.csv"), data.toString());
    assertEquals(List.of(), faults.list());
  }

  @Test
  void aFileThatIsMissingIsToldWhereItIsNamed() {
    read("values:\n  numbers: {csv: weights.csv}\n");
    assertEquals(
        List.of(
            "experiment.yaml:2:18  " + folder.resolve("weights.csv") + ": there is no such file"),
        faults.list().stream().map(Object::toString).toList());
  }
}
