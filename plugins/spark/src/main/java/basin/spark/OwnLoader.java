package basin.spark;

/** Spark looks for classes where the thread says, which must be where Spark itself is. */
final class OwnLoader {
  private OwnLoader() {}

  static void during(Runnable work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnLoader.class.getClassLoader());
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
