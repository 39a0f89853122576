/** The document model of a report, and the results it is written from. */
package basin.spi.report;
