import {unifiedMergeView} from "@codemirror/merge";
import type {Extension} from "@codemirror/state";
import {button} from "./button.js";
import type {Words} from "./words.js";

/** Shows in an editor what differs from another text: its lines above those in their place, each with a way back. */
export function difference(original: string, words: Words): Extension {
  return unifiedMergeView({
    original,
    gutter: true,
    mergeControls: (type, act) => {
      if (type === "accept") return document.createElement("span");
      const back = button(words.editor.putBack, () => {}, {look: "link"});
      back.addEventListener("mousedown", act);
      back.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") act(event as unknown as MouseEvent);
      });
      return back;
    }
  });
}
