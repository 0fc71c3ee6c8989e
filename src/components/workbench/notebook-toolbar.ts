import {html} from "htl";
import {button} from "../button.js";
import {hasHan} from "../formats.js";
import type {Words} from "../words.js";
import type {Keeping} from "./notebook-keeper.js";
import type {WorkbenchSession} from "./workbench-session.js";

export interface NotebookToolbar {
  element: HTMLElement;
  show(session: WorkbenchSession): void;
  keeping(keeping: Keeping): void;
  /** Takes back what was said of the keeping of another notebook. */
  calm(): void;
  /** Says a word to everyone, those who listen included. */
  say(message: string): void;
}

export interface NotebookToolbarOptions {
  words: Words;
  setTitle: (title: string) => void;
  runAll: () => void;
  stopAll: () => void;
  undo: () => void;
  redo: () => void;
  notebooks: () => void;
  versions: () => void;
  share: () => void;
  exportPage: () => void;
  importPage: (file: File) => void;
  keep: () => void;
}

/** The notebook's title, what can be done with the whole of it, and where its keeping stands. */
export function notebookToolbar(options: NotebookToolbarOptions): NotebookToolbar {
  const {words} = options;
  const {workbench} = words;
  const title = html`<input
    class="gb-notebook-title"
    type="text"
    aria-label=${workbench.title}
    placeholder=${workbench.untitled}
  />` as HTMLInputElement;
  title.addEventListener("input", () => options.setTitle(title.value));
  const chooser = html`<input type="file" accept=".md,text/markdown" hidden />` as HTMLInputElement;
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    if (file) options.importPage(file);
    chooser.value = "";
  });
  const runAll = button(workbench.runAll, options.runAll, {look: "primary"});
  const stop = button(workbench.stopAll, options.stopAll);
  const undo = button(workbench.undo, options.undo);
  const redo = button(workbench.redo, options.redo);
  const saved = html`<span class="gb-saved"></span>`;
  const said = html`<span class="gb-status" role="status"></span>`;
  const keep = button(workbench.keep, options.keep);
  const warning = html`<div class="gb-problem" role="alert" hidden></div>`;
  const held = html`<div class="gb-held" role="status" hidden>
    <p>${workbench.held}</p>
    <p class="gb-bar">${button(workbench.runIt, options.runAll, {look: "primary"})}</p>
  </div>`;
  const element = html`<header class="gb-notebook-bar">
    ${title}
    <div class="gb-bar">
      ${runAll}${stop}${undo}${redo}${button(workbench.notebooks, options.notebooks)}${button(workbench.versions, options.versions)}
      ${button(workbench.share, options.share)}${button(workbench.exportPage, options.exportPage)}
      ${button(workbench.importPage, () => chooser.click())}${chooser}
    </div>
    <div class="gb-bar gb-notebook-status">${saved}${keep}${said}</div>
    ${warning}${held}
  </header>`;
  const warn = (text: string, phase: string) => {
    warning.textContent = text;
    warning.dataset["phase"] = phase;
    warning.hidden = text === "";
  };
  return {
    element,
    show({notebook, history, runner, held: isHeld}) {
      if (title.value !== notebook.title) title.value = notebook.title;
      title.lang = hasHan(notebook.title) ? "zh" : "en";
      undo.disabled = !history.canUndo;
      redo.disabled = !history.canRedo;
      stop.disabled = !runner.busy;
      held.hidden = !isHeld;
    },
    keeping(keeping) {
      const {phase} = keeping;
      keep.hidden = phase !== "unkept";
      saved.textContent =
        phase === "unkept"
          ? workbench.unkept
          : phase === "saving"
            ? workbench.saving
            : phase === "failed"
              ? ""
              : workbench.saved;
      const text =
        phase === "clash" ? workbench.clash : phase === "failed" ? workbench.notStored[keeping.error.reason] : "";
      // That there is a copy now is said until another notebook is opened; that nothing is saved, until something is.
      if (text || (phase === "saved" && warning.dataset["phase"] === "failed")) warn(text, phase);
    },
    calm: () => warn("", ""),
    say(message) {
      said.textContent = message;
    }
  };
}
