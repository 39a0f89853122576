// Asks the run once a second how far it is, and shows it. All text is set as text, never as markup.
"use strict";
(() => {
  const OFTEN = 1000;
  const SELDOM = 4000;
  const PATIENCE = 5;
  const words = {
    waiting: "planning",
    running: "running",
    reporting: "all trials are over, the report is being written",
    ended: "ended",
    stopped: "stopped; run it again to go on",
    broken: "ended without a report; the terminal says why",
    lost: "no answer from the run; the terminal says more",
  };
  const over = new Set(["ended", "stopped", "broken"]);
  const by = (id) => document.getElementById(id);
  const say = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };
  const made = (kind, className, parent) => {
    const element = document.createElement(kind);
    element.className = className;
    parent.append(element);
    return element;
  };

  const fill = (bar, share) => {
    const percent = Math.round(1000 * share) / 10;
    bar.firstElementChild.style.width = percent + "%";
    bar.setAttribute("aria-valuenow", Math.floor(percent));
  };

  const stage = (name) => {
    const mark = by("stage");
    mark.className = "stage " + name;
    say(mark, words[name]);
  };

  // The loss against the step; on a logarithmic scale if it spans more than a factor of 20.
  const WIDTH = 300;
  const HEIGHT = 80;
  const number = (value) => (Math.abs(value) >= 1e5 || (value !== 0 && Math.abs(value) < 1e-3) ? value.toExponential(2) : String(Number(value.toPrecision(4))));
  const draw = (card, trial) => {
    const finite = trial.steps.map((step, i) => [step, trial.losses[i]]).filter((point) => typeof point[1] === "number");
    const positive = finite.filter((point) => point[1] > 0);
    const least = Math.min(...positive.map((point) => point[1]));
    const log = finite.every((point) => point[1] >= 0) && positive.some((point) => point[1] > 20 * least);
    const points = log ? positive : finite;
    card.picture.toggleAttribute("hidden", points.length < 2);
    card.scale.hidden = points.length < 2;
    if (points.length < 2) return;
    const losses = points.map((point) => point[1]);
    const low = Math.min(...losses);
    const high = Math.max(...losses);
    const at = (value) => (log ? Math.log(value) : value);
    const first = points[0][0];
    const last = points[points.length - 1][0];
    const x = (step) => (WIDTH * (step - first)) / (last - first || 1);
    const y = (loss) => (high === low ? HEIGHT / 2 : 2 + ((HEIGHT - 4) * (at(high) - at(loss))) / (at(high) - at(low)));
    card.path.setAttribute("d", "M" + points.map((point) => x(point[0]).toFixed(1) + " " + y(point[1]).toFixed(1)).join("L"));
    card.picture.setAttribute("aria-label", "Loss between " + number(low) + " and " + number(high));
    say(card.scale.firstElementChild, "loss " + number(low) + " … " + number(high));
    say(card.scale.lastElementChild, log ? "logarithmic" : "");
  };

  const cards = new Map();
  const card = (trial) => {
    const box = made("li", "", by("running"));
    const name = made("div", "name", box);
    const place = made("div", "quiet", box);
    const bar = made("div", "bar", box);
    made("span", "", bar);
    const svg = "http://www.w3.org/2000/svg";
    const picture = document.createElementNS(svg, "svg");
    picture.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    picture.setAttribute("preserveAspectRatio", "none");
    picture.setAttribute("role", "img");
    const path = document.createElementNS(svg, "path");
    picture.append(path);
    box.append(picture);
    const scale = made("div", "scale", box);
    made("span", "", scale);
    made("span", "", scale);
    return { box, name, place, bar, picture, path, scale };
  };

  const running = (trials, more) => {
    const now = new Set(trials.map((trial) => trial.trial));
    for (const [id, old] of cards) {
      if (!now.has(id)) {
        old.box.remove();
        cards.delete(id);
      }
    }
    for (const trial of trials) {
      if (!cards.has(trial.trial)) cards.set(trial.trial, card(trial));
      const its = cards.get(trial.trial);
      say(its.name, trial.name);
      say(its.place, trial.place);
      fill(its.bar, trial.share);
      draw(its, trial);
    }
    by("running-part").hidden = trials.length === 0;
    by("more").hidden = more === 0;
    say(by("more"), "… and " + more + " more run");
  };

  let failed = "";
  const failures = (all, count) => {
    const text = JSON.stringify(all);
    if (text === failed) return;
    failed = text;
    by("failures-part").hidden = all.length === 0;
    say(by("failures-heading"), "Failed: " + count);
    by("failures").replaceChildren();
    for (const each of all) {
      const box = made("li", "", by("failures"));
      say(made("div", "name", box), each.name);
      say(made("div", "", box), each.reason);
    }
    if (count > all.length) say(made("li", "quiet", by("failures")), "… and " + (count - all.length) + " before");
  };

  // New figures are loaded beside the old ones, which they replace when they are drawn.
  let shown = 0;
  const fit = (frame) => {
    const page = frame.contentDocument;
    const height = () => (frame.style.height = page.documentElement.getBoundingClientRect().height + "px");
    new ResizeObserver(height).observe(page.documentElement);
    height();
  };
  const unfolded = (page) => [...page.querySelectorAll("details")].map((fold) => fold.open);
  const figures = (state) => {
    if (state.figures === 0) {
      by("figures").replaceChildren();
      shown = 0;
    } else if (state.figures !== shown) {
      shown = state.figures;
      const frame = document.createElement("iframe");
      frame.title = "The report so far";
      frame.className = "coming";
      frame.addEventListener("load", () => {
        const old = [...by("figures").children].filter((each) => each !== frame);
        const folds = old.length > 0 ? unfolded(old[0].contentDocument) : [];
        const fresh = [...frame.contentDocument.querySelectorAll("details")];
        if (folds.length === fresh.length) fresh.forEach((fold, i) => (fold.open = folds[i]));
        old.forEach((each) => each.remove());
        frame.className = "";
        fit(frame);
      });
      frame.src = "figures?" + state.figures;
      by("figures").append(frame);
    }
    const done = over.has(state.stage) && state.report !== "";
    say(by("figures-heading"), done ? "Report" : "Report so far");
    if (state.figures !== 0) say(by("drawn"), done ? "" : "Drawn of " + state.drawn + " of " + state.total + " trials.");
  };

  const show = (state) => {
    stage(state.stage);
    say(by("experiment"), state.experiment);
    say(by("question"), state.question.trim() || state.experiment || "Basin");
    document.title = (state.total ? Math.floor(100 * state.share) + " % · " : "") + state.experiment + " · Basin";
    by("report").hidden = state.report === "";
    say(by("report").querySelector("code"), state.report);
    say(by("cost"), state.cost > 0 ? "It has taken " + (100 * state.cost).toFixed(2) + " % of the processors' time." : "");
    failures(state.failures, state.failed || 0);
    if (!state.total) return;
    fill(by("bar"), state.share);
    say(by("tally"), state.tally);
    say(by("best"), state.best);
    running(over.has(state.stage) || state.stage === "reporting" ? [] : state.running, state.more);
    figures(state);
  };

  let silent = 0;
  const ask = async () => {
    let wait = document.hidden ? SELDOM : OFTEN;
    try {
      const answer = await fetch("state", { cache: "no-store" });
      const state = await answer.json();
      silent = 0;
      show(state);
      if (state.last) return;
    } catch (e) {
      if (++silent >= PATIENCE) {
        stage("lost");
        return;
      }
    }
    setTimeout(ask, wait);
  };
  ask();
})();
