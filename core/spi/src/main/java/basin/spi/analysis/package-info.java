/** What is found out after the trials of an experiment, by more training or by computing. */
package basin.spi.analysis;
