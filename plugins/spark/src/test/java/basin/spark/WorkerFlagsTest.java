package basin.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerFlagsTest {
  @Test
  void whatMakesKernelsFastTravelsAndWhatBelongsToThisProcessStays() {
    assertEquals(
        "\"--add-modules=jdk.incubator.vector\" \"-XX:CompileCommand=dontinline,*Tile::tile\""
            + " \"-XX:Tier4InvocationThreshold=20000\"",
        WorkerFlags.of(
            List.of(
                "-Xmx8g",
                "--add-modules=jdk.incubator.vector",
                "-XX:SharedArchiveFile=/here/training-17.jsa",
                "-XX:CompileCommand=dontinline,*Tile::tile",
                "-XX:Tier4InvocationThreshold=20000",
                "-Dbasin.stderr=3")));
  }
}
