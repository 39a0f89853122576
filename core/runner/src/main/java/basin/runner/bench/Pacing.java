package basin.runner.bench;

/**
 * How long is measured.
 *
 * @param warmUp seconds at least, before anything counts
 * @param window seconds of one window, about
 * @param windows how many there are; their median counts
 */
public record Pacing(double warmUp, double window, int windows) {}
