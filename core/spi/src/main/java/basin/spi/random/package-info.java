/** Reproducible random streams by name. */
package basin.spi.random;
