/** The vocabulary in which a component's record declares its settings. */
package basin.spi.settings;
