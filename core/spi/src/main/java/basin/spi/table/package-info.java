/** Results as tables in files, for other programs. */
package basin.spi.table;
