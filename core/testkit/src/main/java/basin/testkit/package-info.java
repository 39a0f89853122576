/**
 * Contract tests that every plugin inherits, and reference values made with other tools. A plugin's
 * tests implement an interface such as {@code OptimizerContract} and name their components.
 */
package basin.testkit;
