package basin.spi.report;

import basin.spi.analysis.Answers;
import java.util.Optional;

/**
 * An analysis of an experiment, as far as it has come.
 *
 * @param name of its kind
 * @param text it with its settings, as JSON
 * @param units how many it asked for
 * @param missing how many of them have no result, or failed
 * @param complete whether it asks for no more
 * @param analysis itself; empty if it cannot be read, for one because its plugin is missing
 * @param answers to what it asked
 */
public record Analysed(
    String name,
    String text,
    long units,
    long missing,
    boolean complete,
    Optional<Analysis> analysis,
    Answers answers) {}
