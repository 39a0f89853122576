/** How good predictions are, apart from the loss that is descended. */
package basin.spi.metric;
