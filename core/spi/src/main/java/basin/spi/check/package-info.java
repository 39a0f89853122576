/** What can be found out about a trial before a sweep is paid for. */
package basin.spi.check;
