/**
 * Reproducible random streams by name, on the counter-based generator Philox4x32-10.
 *
 * <p><b>Streams.</b> SHA-256 of the seed and the stream's name gives a 64-bit key and the upper
 * half of a 128-bit counter, whose lower half counts 0, 1, 2, …; Philox enciphers each count to 128
 * bits, from which two words of 64 are read. So no stream depends on what was read from another, no
 * two overlap but by a collision of 128 bits, and no seed is worse than another.
 *
 * <p><b>Numbers.</b> {@code uniform} is (u + ½)·2⁻⁵² from the upper 52 bits u of a word, {@code
 * gaussian} the normal quantile of a uniform number (algorithm AS 241), {@code below} Lemire's
 * multiplication of the upper 32 bits, with rejection. Each takes one word; {@code below} seldom
 * more.
 */
package basin.engine.random;
