/** Slices through landscapes: the directions they are taken along. */
package basin.spi.slice;
