/** The page that shows in a browser how a run goes, for as long as it goes. */
package basin.runner.live;
