package basin.runner.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.execution.Seat.Lost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a process that could say nothing itself. */
class DeathTest {
  private static final String ACCOUNT =
      """
      #
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  SIGBUS (0x7) at pc=0x00007f3b2c0d1e5a, pid=4711, tid=4712
      #
      Stack: [0x00007f3b0c0fe000,0x00007f3b0c1ff000],  sp=0x00007f3b0c1fd5d0,  free space=1021k
      Native frames: (J=compiled Java code, j=interpreted, Vv=VM code)
      V  [libjvm.so+0xf42e5a]  Unsafe_PutLong(JNIEnv_*, _jobject*, _jobject*, long, long)+0x9a
      Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
      J 1432  jdk.internal.misc.Unsafe.putLong(Ljava/lang/Object;JJ)V java.base@17.0.15 (0 bytes) @ 0x1
      J 1500 c2 org.example.Far$Inner.poke(J)V (12 bytes) @ 0x00007f3b14f0a0b4 [0x1+0x2]
      j  basin.engine.training.Run.step()V+18
      """;

  @TempDir private Path folder;

  @Test
  void aCrashNamesItsSignalItsPluginAndItsPlace() throws IOException {
    Path crash = Files.writeString(folder.resolve("crash-4711.log"), ACCOUNT);

    Lost lost = new Death(134, crash, "", List.of("far.jar")).lost();

    assertEquals(
        "the JVM crashed (SIGBUS) under its plugin far.jar, in Far.Inner.poke; details are in "
            + crash,
        lost.reason());
    assertEquals("far.jar", lost.failure().plugin());
    assertEquals("org.example.Far$Inner", lost.failure().trace().get(1).getClassName());
    assertEquals(4, lost.failure().stack().lines().count());
    assertFalse(lost.told());
  }

  @Test
  void withTwoPluginsNeitherIsToBlameAlone() {
    Lost lost =
        new Death(5, folder.resolve("none"), "last words", List.of("a.jar", "b.jar")).lost();

    assertEquals(
        "its process ended with exit code 5 under its plugin a.jar or b.jar", lost.reason());
    assertEquals("", lost.failure().plugin());
    assertEquals("last words", lost.failure().stack());
  }

  @Test
  void signalsThatAskAreToldFromThoseThatDoNot() {
    assertTrue(died(130).told());
    assertEquals("its process ended by signal 2", died(130).reason());
    assertFalse(died(139).told());
    assertEquals("its process ended by signal 11", died(139).reason());
    assertTrue(died(137).reason().startsWith("its process was killed (signal 9), as systems do"));
  }

  @Test
  void childrenShareTheHeapOfTheirParent() {
    long gibi = 1L << 30;
    assertEquals(gibi, ChildCommand.heap(4 * gibi, 4));
    assertEquals(gibi / 4, ChildCommand.heap(gibi, 8), "Basin itself needs some");
    assertEquals(gibi / 8, ChildCommand.heap(gibi / 8, 2), "never more than the parent has");
  }

  private Lost died(int code) {
    return new Death(code, folder.resolve("none"), "", List.of()).lost();
  }
}
