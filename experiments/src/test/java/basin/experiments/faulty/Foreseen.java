package basin.experiments.faulty;

import java.util.Set;

/**
 * What was said of a case before it was trained.
 *
 * @param of the case
 * @param warned cautions that {@code basin check} gives
 * @param failed checks that fail under {@code --probe}; cautions that do are among them
 */
record Foreseen(FaultyCase of, Set<String> warned, Set<String> failed) {}
