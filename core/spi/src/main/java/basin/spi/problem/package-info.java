/** What is minimised: analytic surfaces and networks, opened as landscapes. */
package basin.spi.problem;
