/** How settings are drawn where a grid would try too many. */
package basin.spi.space;
