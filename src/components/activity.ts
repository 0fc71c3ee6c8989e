import {html} from "htl";
import {button} from "./button.js";
import {say} from "./saying.js";
import type {Status} from "./result.js";
import type {Words} from "./words.js";

export interface Activity {
  element: HTMLElement;
  start(): void;
  /** Says where the engine stands, with a bar while it is fetched. */
  follow(status: Status): void;
  stop(): void;
}

/** What is under way, over the chart and without moving it, and a way to stop it. */
export function activity({words, cancel}: {words: Words; cancel: () => void}): Activity {
  const label = html`<span></span>`;
  const bar = html`<progress hidden></progress>` as HTMLProgressElement;
  const element = html`<div class="gb-activity" hidden>
    <label>${label}${bar}</label>
    ${button(words.cancel, cancel)}
  </div>`;
  const follow = (status: Status) => {
    label.textContent = describe(status, words);
    bar.hidden = status.phase !== "fetching";
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
      element.hidden = true;
    }
  };
}

function describe(status: Status, words: Words): string {
  if (status.phase === "fetching") return words.fetchingEngine(status.loaded, status.total);
  if (status.phase === "starting") return words.startingEngine;
  return status.phase === "restarting" ? words.restartingEngine(say(status.reason, words)) : words.running;
}
