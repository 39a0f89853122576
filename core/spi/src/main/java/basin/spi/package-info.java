/** What a plugin sees: the JDK alone and nothing else. Start at {@link basin.spi.Plugin}. */
package basin.spi;
