/** The units of work of an analysis, what they read, and what came of them. */
package basin.spi.analysis;
