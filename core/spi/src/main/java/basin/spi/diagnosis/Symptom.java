package basin.spi.diagnosis;

/**
 * Something that shows in trials.
 *
 * @param name {@code vanishing}, {@code exploding}, {@code diverging}, {@code dead-units}, {@code
 *     saturation}, {@code no-learning}, {@code slow-learning}, {@code oscillating}, {@code
 *     underfit}, {@code identical-units} or {@code memorising}
 * @param matters whether it is a reason to call the trials faulty
 * @param trials how many of them show it
 * @param rule by which it is told
 * @param evidence its numbers
 */
public record Symptom(String name, boolean matters, int trials, String rule, String evidence) {}
