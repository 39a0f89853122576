package basin.engine.tangent;

/** How many directions tangents are carried in at present, by all numbers of a network. */
final class Directions {
  private int begun;
  private int count;
  private long pass;

  int count() {
    return count;
  }

  /** Rises whenever all tangents are forgotten. */
  long pass() {
    return pass;
  }

  void begin(int directions) {
    begun = directions;
    count = directions;
    pass++;
  }

  void pause() {
    count = 0;
  }

  void resume() {
    count = begun;
  }
}
