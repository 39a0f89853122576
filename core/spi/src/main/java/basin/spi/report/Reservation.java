package basin.spi.report;

/**
 * Something in which experiments that are compared are not alike.
 *
 * @param fact a sentence
 * @param consequence what follows for who compares, with what it rests on
 */
public record Reservation(String fact, String consequence) {}
