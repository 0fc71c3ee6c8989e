import {execFileSync, spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import {fileURLToPath} from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")]
      : [];
  })
];

/** The Chromium, Chrome or Edge that the browser tests drive: CHROME_PATH, or the first one installed; else null. */
export function findChromium(): string | null {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
    return chosen;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const paths = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Finds a Chromium; as root on Debian installs what is missing; anywhere else says what to run, and throws. */
export function ensureChromium(): string {
  const missing = [...(findChromium() ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fonts-noto-cjk"])];
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error(`Installing ${missing.join(" and ")} for the browser tests`);
    const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...missing]])
      execFileSync("apt-get", ["-qq", ...args], {env, stdio: ["ignore", "ignore", "inherit"], timeout: 600_000});
  }
  const found = findChromium();
  if (!found) throw new Error(`The browser tests need Chromium, Chrome or Edge. ${advice()}`);
  return found;
}

function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  const {status, stdout} = spawnSync("fc-list", [":lang=zh"], {encoding: "utf8"});
  return status === 0 && stdout.trim() !== "";
}

function advice(): string {
  const otherwise = "Or set CHROME_PATH to one that you have.";
  if (process.platform === "darwin") return `Run: brew install --cask chromium. ${otherwise}`;
  if (process.platform === "win32") return `Run: winget install Google.Chrome. ${otherwise}`;
  return `Run: sudo apt-get install chromium fonts-noto-cjk (or your system's packages of these names). ${otherwise}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.error(`Browser tests use ${ensureChromium()}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
