package basin.runner.experiment;

/**
 * In what two trials or experiments differ.
 *
 * @param kind {@code settings}, {@code run by}, {@code results} and so on
 * @param name of what differs
 * @param first in the first of them; {@code null} if it has none
 * @param second in the second likewise
 */
public record Difference(String kind, String name, String first, String second) {}
