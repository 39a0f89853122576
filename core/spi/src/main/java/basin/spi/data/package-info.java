/** Rows, targets and splits, and where they are found. */
package basin.spi.data;
