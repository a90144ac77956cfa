// Uses the reference page as a person does, in headless Chromium: `node page.mjs MODULES CHROMIUM PAGE HOSTILE LARGE [SHOTS]`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, chromium, page, hostile, large, shots] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });

// Opens a page, which may ask for nothing but itself.
async function open(file, { hash = "", script = true, width = 1200, dark = false } = {}) {
  const tab = await browser.newPage();
  tab.asked = [];
  tab.on("request", (request) => tab.asked.push(request.url()));
  tab.on("pageerror", (error) => assert.fail(`an error in the page: ${error}`));
  tab.on("dialog", (dialog) => assert.fail(`a text of the table ran: ${dialog.message()}`));
  await tab.setJavaScriptEnabled(script);
  await tab.setViewport({ width, height: 900 });
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  await tab.goto(pathToFileURL(file).href + hash);
  return tab;
}
const visible = (tab) => tab.$$eval("article", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));
async function shot(tab, name) {
  if (shots) await tab.screenshot({ path: `${shots}/${name}.png` });
}
async function audit(tab, name) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), [], `axe-core finds faults: ${name}`);
}

let tab = await open(page);
assert.equal(tab.asked.length, 1, `the page asks for ${tab.asked}`);
const all = await visible(tab);
assert.equal(all.length, 164);
await shot(tab, "wide");
await audit(tab, "wide");

// `/` focuses the search, words of any language find rows, arrows move, Enter opens, Escape shows all.
await tab.keyboard.press("/");
assert.equal(await tab.evaluate(() => document.activeElement.id), "search");
await tab.keyboard.type("1009");
assert.ok((await visible(tab)).includes("activeserver-1009"));
assert.equal(await tab.$eval("article.active", (one) => one.id), "activeserver-1009");
await shot(tab, "search");
await audit(tab, "search");
await tab.keyboard.press("Enter");
assert.equal(new URL(tab.url()).hash, "#activeserver-1009");
assert.equal(await tab.evaluate(() => document.activeElement.closest("article").id), "activeserver-1009");
assert.deepEqual(await tab.$$eval("#activeserver-1009 button", (all) => all.map((one) => one.textContent)), ["Copy code", "Copy Rust path"]);
// The replacement is a link.
await tab.$eval("#activeserver-1009 dd a", (link) => link.click());
assert.equal(new URL(tab.url()).hash, "#activeserver-1026");
await tab.waitForFunction(() => document.querySelector("article.active").id === "activeserver-1026");
await tab.focus("#search");
await tab.keyboard.press("Escape");
await tab.keyboard.type("加盟店");
const japanese = await visible(tab);
assert.ok(japanese.includes("activeserver-1009") && japanese.length < 20, `${japanese}`);
await tab.keyboard.press("ArrowDown");
assert.equal(await tab.$eval("article.active", (one) => one.id), japanese[1]);
await tab.keyboard.press("Escape");
assert.equal((await visible(tab)).length, all.length);

// Filters and languages.
const select = (label, value) => tab.evaluate((label, value) => {
  const box = [...document.querySelectorAll("#filters label")].find((one) => one.firstChild.textContent === label);
  const select = box.querySelector("select");
  select.value = value;
  select.dispatchEvent(new Event("change"));
  return select.value;
}, label, value);
assert.equal(await select("status", "=4xx"), "=4xx");
const refused = await visible(tab);
assert.ok(refused.length > 20 && refused.length < all.length);
assert.equal(await select("category", "=three_ds"), "=three_ds");
assert.ok((await visible(tab)).length < refused.length);
await select("status", "");
await select("category", "");
await select("language", "en");
const languages = () => tab.$$eval("#activeserver-1009 [lang]", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.lang));
assert.deepEqual(await languages(), ["en"]);
await select("language", "ja");
assert.deepEqual(await languages(), ["ja"]);
await select("language", "");
assert.deepEqual(await languages(), ["ja", "en"]);

// An anchor leads to its row.
tab = await open(page, { hash: "#activeserver-1026" });
assert.equal(await tab.$eval("article:target", (one) => one.id), "activeserver-1026");

// Without JavaScript all is there, and nothing that does not work.
tab = await open(page, { script: false });
assert.equal((await visible(tab)).length, all.length);
assert.deepEqual(await tab.$$eval("input, select, button", (all) => all.filter((one) => one.checkVisibility()).length), 0);
assert.deepEqual(await tab.$$eval("#activeserver-1009 [lang]", (all) => all.map((one) => one.lang)), ["ja", "en"]);

// A narrow screen is never scrolled sideways.
tab = await open(page, { width: 400 });
assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it is wider than the screen");
await shot(tab, "narrow");
await audit(tab, "narrow");
tab = await open(page, { dark: true });
await shot(tab, "dark");
await audit(tab, "dark");

// Whatever a table has, it is text.
tab = await open(hostile);
assert.equal(tab.asked.length, 1, `a text of the table asks for ${tab.asked}`);
assert.deepEqual(await tab.$$eval("main script, main img, main style, main iframe", (all) => all.length), 0);
assert.ok(await tab.$eval("main", (main) => main.textContent.includes("<script>alert(1)</script>")));
assert.equal(await tab.$eval("article.old h3 del", (one) => one.textContent), "\"><img src=x onerror=alert(2)>");
assert.equal(await tab.$eval("article [lang=ar]", (one) => getComputedStyle(one).unicodeBidi), "plaintext");
await audit(tab, "hostile");
const id = await tab.$eval("article.old", (one) => one.id);
tab = await open(hostile, { hash: `#${id}` });
assert.equal(await tab.$eval("article:target", (one) => one.id), id);
await shot(tab, "hostile");

// The first search in 2,000 rows of four languages.
tab = await open(large);
await tab.$eval("#search", (search) => {
  search.value = "1999";
  search.dispatchEvent(new Event("input"));
});
assert.deepEqual(await visible(tab), ["large-1999"]);
await browser.close();
