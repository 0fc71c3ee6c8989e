import {html} from "htl";
import type {ReportThemes, RuledTheme} from "../../data-loaders/report-themes.js";
import {button} from "./button.js";
import {loadCodings, storeCodings} from "./coding-store.js";
import {HandCodings, MOST_THEMES, readCodings} from "./hand-codings.js";
import type {HandCoding} from "./hand-codings.js";
import {themeColor, themeName} from "./themes.js";
import {pageLanguage, words} from "./words.js";

/** Keys that choose the themes in the order of the codebook; others of the page (c, j, k, q) keep their meaning. */
const KEYS = [..."123456789abdef"];
const CODER = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export interface CodingPanel {
  /** Shows what is said of a sentence; null for none. */
  show(sentence: HTMLElement | null): void;
}

/**
 * Coding by hand in a report's page: what the rules say of the chosen sentence and why, the themes to choose by click or
 * key, and the file to take away. Everything is kept in the reader's browser alone. `fetchThemes` is asked when coding
 * begins.
 */
export function codingPanel(root: HTMLElement, fetchThemes: () => Promise<ReportThemes>): CodingPanel {
  const lang = pageLanguage();
  const {coding: say} = words(lang);
  const report_id = root.dataset["report"]!;
  const stored = loadCodings();
  const codings = new HandCodings(stored.codings);
  let file: ReportThemes | null = null;
  let chosen: HTMLElement | null = null;

  const coder = html`<input
    name="coder"
    type="text"
    autocomplete="off"
    spellcheck="false"
    value=${stored.coder}
    placeholder=${say.coderHint}
    onchange=${keep}
  />` as HTMLInputElement;
  const picker = html`<input type="file" accept=".csv,text/csv" hidden onchange=${take} />` as HTMLInputElement;
  const note = html`<input name="note" type="text" autocomplete="off" onchange=${writeNote} />` as HTMLInputElement;
  const ruled = html`<div class="gb-coding-ruled"></div>`;
  const choices = html`<div class="gb-coding-themes" role="group" aria-label=${say.title}></div>`;
  const status = html`<p class="gb-note" role="status"></p>`;
  const noteField = html`<label class="gb-coding-field">${say.note} ${note}</label>`;
  const undo = button(say.undo, takeBack);
  const panel = html`<section class="gb-coding" aria-label=${say.title} lang=${lang} hidden>
    <header>
      <h2>${say.title}</h2>
      <button type="button" aria-label=${say.close} onclick=${() => toggle(false)}>×</button>
    </header>
    <label class="gb-coding-field">${say.coder} ${coder}</label>
    ${ruled} ${choices} ${noteField}
    <div class="gb-coding-actions">
      ${undo} ${button(say.exportFile, save, {look: "primary"})} ${button(say.importFile, () => picker.click())}
      ${picker}
    </div>
    ${status}
    <p class="gb-note gb-coding-keys">${say.keys}</p>
  </section>`;
  const opener = button(say.open, () => void toggle(panel.hidden === true));
  opener.setAttribute("aria-expanded", "false");
  root.querySelector(".gb-edition-head .gb-actions")?.append(" ", opener);
  root.append(panel);

  document.addEventListener("keydown", (event) => {
    const {target, key} = event;
    const typing = target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);
    if (panel.hidden || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const theme = file?.themes[KEYS.indexOf(key)];
    if (key === "u") takeBack();
    else if (chosen && theme) choose(theme.theme_id);
    else if (chosen && key === "0") write({themes: [], disputed: []});
    else return;
    event.preventDefault();
  });

  return {
    show(sentence) {
      chosen = sentence;
      if (!panel.hidden) draw();
    }
  };

  async function toggle(open: boolean): Promise<void> {
    panel.hidden = !open;
    root.classList.toggle("gb-coding-open", open);
    opener.setAttribute("aria-expanded", String(open));
    opener.textContent = open ? say.close : say.open;
    if (!open) {
      mark();
      opener.focus();
      return;
    }
    try {
      file ??= await fetchThemes();
    } catch (error) {
      status.textContent = say.badFile(error instanceof Error ? error.message : String(error));
      return;
    }
    draw();
    mark();
    tellCount();
  }

  function idOf(sentence: HTMLElement): string {
    return `${report_id}/${sentence.id}`;
  }

  function draw(): void {
    if (!file) return;
    noteField.hidden = chosen === null;
    undo.disabled = !codings.undoable;
    if (!chosen) {
      ruled.replaceChildren(html`<p>${say.choose}</p>`);
      choices.replaceChildren();
      return;
    }
    const own = codings.get(idOf(chosen));
    ruled.replaceChildren(html`<p>${say.dictionary}:</p>`, rulesSay(file.coded[chosen.id] ?? []));
    choices.replaceChildren(
      ...file.themes.map(
        ({theme_id, label_zh, label_en}, i) =>
          html`<button
            type="button"
            class="gb-theme"
            aria-pressed=${String(own?.themes.includes(theme_id) ?? false)}
            style=${{"--theme": themeColor(theme_id)}}
            title=${lang === "zh" ? label_zh : label_en}
            onclick=${() => choose(theme_id)}
          >
            <kbd>${KEYS[i] ?? ""}</kbd> ${themeName(theme_id, lang)}
          </button>`
      ),
      html`<button
        type="button"
        class="gb-theme"
        aria-pressed=${String(own !== null && own.themes.length === 0)}
        style=${{"--theme": "var(--gb-other)"}}
        onclick=${() => write({themes: [], disputed: []})}
      >
        <kbd>0</kbd> ${say.none}
      </button>`,
      html`<span class="gb-coding-actions">
        ${button(say.agree, () => write({themes: (file?.coded[chosen!.id] ?? []).map(({theme_id}) => theme_id)}))}
        ${own ? button(say.clear, () => change(() => codings.remove(own.sentence_id))) : ""}
      </span>`
    );
    note.value = own?.note ?? "";
  }

  function rulesSay(coded: readonly RuledTheme[]): HTMLElement {
    if (coded.length === 0) return html`<p>${say.nothing}</p>`;
    const because = ({evidence, heading_evidence, neighbour_evidence, coder}: RuledTheme) =>
      [
        coder === "dictionary" ? "" : say.byPerson(coder),
        evidence.length > 0 ? say.because(evidence.join("、")) : "",
        heading_evidence.length > 0 ? say.fromHeading(heading_evidence.join("、")) : "",
        neighbour_evidence.length > 0 ? say.fromNeighbour(neighbour_evidence.join("、")) : ""
      ].filter((part) => part !== "");
    return html`<ul>
      ${coded.map(
        (theme) =>
          html`<li>
            <span class="gb-theme" style=${{"--theme": themeColor(theme.theme_id)}}
              >${themeName(theme.theme_id, lang)}</span
            >
            <small>${because(theme).join("; ")}</small>
          </li>`
      )}
    </ul>`;
  }

  function choose(theme_id: string): void {
    if (!chosen) return;
    const themes = codings.get(idOf(chosen))?.themes ?? [];
    if (themes.includes(theme_id)) write({themes: themes.filter((one) => one !== theme_id)});
    else if (themes.length >= MOST_THEMES) status.textContent = say.tooMany;
    else write({themes: [...themes, theme_id]});
  }

  function writeNote(): void {
    write({note: note.value.trim()});
  }

  function write(changed: Partial<HandCoding>): void {
    if (!chosen) return;
    const sentence_id = idOf(chosen);
    const blank = {report_id, sentence_id, quote: chosen.textContent, themes: [], disputed: [], note: ""};
    const next = {...(codings.get(sentence_id) ?? blank), ...changed};
    change(() => codings.put([next]));
  }

  function takeBack(): void {
    change(() => codings.undo());
  }

  function change(step: () => void): void {
    step();
    keep();
    draw();
    mark();
    tellCount();
  }

  function keep(): void {
    storeCodings({coder: coder.value.trim(), codings: codings.all()});
  }

  function tellCount(): void {
    const here = codings.all().filter((one) => one.report_id === report_id).length;
    status.textContent = say.coded(here);
  }

  /** Underlines each sentence in the colour of its first theme while coding is open; what is coded by hand, twice. */
  function mark(): void {
    for (const sentence of root.querySelectorAll<HTMLElement>(".gb-sentence")) {
      const own = panel.hidden ? null : codings.get(idOf(sentence));
      const theme = panel.hidden
        ? undefined
        : (own?.themes ?? file?.coded[sentence.id]?.map((one) => one.theme_id))?.[0];
      sentence.classList.toggle("gb-themed", theme !== undefined || own !== null);
      sentence.classList.toggle("gb-coded", own !== null);
      sentence.style.setProperty("--theme", theme === undefined ? "var(--gb-other)" : themeColor(theme));
    }
  }

  function save(): void {
    const name = coder.value.trim();
    if (!CODER.test(name)) {
      status.textContent = say.noName;
      coder.focus();
      return;
    }
    const link = document.createElement("a");
    link.download = `${name}.csv`;
    link.href = URL.createObjectURL(new Blob([codings.toCsv()], {type: "text/csv;charset=utf-8"}));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    status.textContent = say.saved(link.download);
  }

  async function take(): Promise<void> {
    const [picked] = picker.files ?? [];
    picker.value = "";
    if (!picked || !file) return;
    try {
      const read = await readCodings(
        await picked.text(),
        file.themes.map(({theme_id}) => theme_id)
      );
      if (coder.value.trim() === "") coder.value = picked.name.replace(/\.csv$/iu, "");
      change(() => codings.put(read.codings));
      status.textContent = [say.imported(read.codings.length), read.skipped > 0 ? say.skipped(read.skipped) : ""].join(
        " "
      );
    } catch (error) {
      status.textContent = say.badFile(error instanceof Error ? error.message : String(error));
    }
  }
}
