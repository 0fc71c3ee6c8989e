import {html} from "htl";
import {button} from "./button.js";
import {say} from "./saying.js";
import type {Status} from "./result.js";
import {timeLimit} from "./time-limit.js";
import type {Words} from "./words.js";

export interface Activity {
  element: HTMLElement;
  start(): void;
  /** Says where the engine stands, with a bar while it is fetched. */
  follow(status: Status): void;
  stop(): void;
}

/** Milliseconds of running without a word on how long. */
const PATIENCE = 1000;

/** What is under way, over the chart and without moving it, and a way to stop it. */
export function activity({words, cancel}: {words: Words; cancel: () => void}): Activity {
  const label = html`<span></span>`;
  const bar = html`<progress hidden></progress>` as HTMLProgressElement;
  const element = html`<div class="gb-activity" hidden>
    <label>${label}${bar}</label>
    ${button(words.cancel, cancel)}
  </div>`;
  let timer: ReturnType<typeof setInterval> | undefined;
  let began = 0;
  let limit = 0;
  const clock = () => {
    const seconds = Math.floor((performance.now() - began) / 1000);
    label.textContent = words.progress.running(seconds, limit);
    bar.hidden = false;
    Object.assign(bar, {max: limit, value: Math.min(seconds, limit)});
  };
  const follow = (status: Status) => {
    clearInterval(timer);
    label.textContent = describe(status, words);
    bar.hidden = status.phase !== "fetching";
    if (status.phase === "ready") {
      began = performance.now();
      limit = timeLimit();
      timer = setInterval(clock, PATIENCE);
    }
    if (status.phase === "fetching" && status.total > 0)
      Object.assign(bar, {max: status.total, value: Math.min(status.loaded, status.total)});
    else bar.removeAttribute("value");
  };
  return {
    element,
    start() {
      follow({phase: "ready"});
      element.hidden = false;
    },
    follow,
    stop() {
      clearInterval(timer);
      element.hidden = true;
    }
  };
}

function describe(status: Status, words: Words): string {
  if (status.phase === "fetching") return words.fetchingEngine(status.loaded, status.total);
  if (status.phase === "starting") return words.startingEngine;
  return status.phase === "restarting" ? words.restartingEngine(say(status.reason, words)) : words.running;
}
