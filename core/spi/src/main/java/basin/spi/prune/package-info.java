/** Which trials of a sweep go on, decided where all of them have come equally far. */
package basin.spi.prune;
