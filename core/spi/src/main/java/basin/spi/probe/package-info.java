/** What is recorded while training. */
package basin.spi.probe;
