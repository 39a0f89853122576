/** Small components, written as plainly as can be, to try the engine with. */
package basin.engine.example;
