package basin.experiments.faulty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.experiments.Laboratory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {
  @TempDir Path folder;

  private Path written(String id) {
    FaultyCase of = Cases.named(id);
    RowSet rows = new RowSets(folder).of(of.node().get("data"));
    return new CaseFile(of, rows).write(folder, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"moons-well", "every-part", "one-class"})
  void aCaseIsAnExperimentThatPassesTheCheck(String id) {
    Laboratory.Answer answer = Laboratory.basin("check", written(id).toString());
    assertEquals(0, answer.exit(), answer::toString);
  }

  @Test
  void everyPartIsTranslated() throws IOException {
    JsonNode file = new ObjectMapper().readTree(Files.readString(written("every-part")));
    JsonNode network = file.at("/problem/network");
    assertEquals("he-normal", network.get("initializer").asText());
    assertEquals(
        Cases.json(
            "[{'dense':{'units':6,'activation':{'leaky-relu':{'negative-slope':0.2}},"
                + "'weights':{'normal':{'deviation':0.1}},'bias-initializer':0.1}},"
                + shortcut()
                + ",{'dropout':0.1},"
                + shortcut()
                + ",{'dropout':0.1},{'dense':{'units':3,'bias':false}}]"),
        network.get("layers"));
    assertEquals(
        Cases.json(
            "{'chain':{'links':[{'clip-norm':{'limit':1.0}},"
                + "{'adadelta':{'rate':1.0,'decay':0.95,'epsilon':1e-7}}]}}"),
        file.get("optimizer"));
    assertEquals(Cases.json("{'epochs':2}"), file.get("train"));
  }

  private static String shortcut() {
    return "{'residual':[{'dense':{'units':6,'activation':'relu',"
        + "'bias-initializer':{'normal':{'deviation':0.2}}}}]}";
  }

  @Test
  void classesThatAreNotAllThereAreNumbers() throws IOException {
    JsonNode data =
        new ObjectMapper()
            .readTree(Files.readString(written("one-class")))
            .at("/problem/network/data/csv");
    assertEquals(Cases.json("['t1','t2','t3']"), data.get("target"));
    assertEquals("regression", data.get("task").asText());
    String table = Files.readString(folder.resolve("one-class.csv"));
    assertTrue(table.startsWith("x1,x2,x3,x4,t1,t2,t3,part\n"), table);
    assertEquals(100, table.lines().filter(line -> line.endsWith(",0.0,1.0,0.0,train")).count());
  }
}
