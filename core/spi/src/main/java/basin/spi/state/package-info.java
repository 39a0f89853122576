/** What components remember from step to step, handed out by the engine. */
package basin.spi.state;
